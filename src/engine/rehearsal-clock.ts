import type { Instant } from '../../workflows/index.js';
import { Clock } from './clock.js';

/**
 * The clock of a rehearsal: it runs like any other, and people move it forward to see what a day, or eight working days, bring.
 * Only a throw-away installation has one.
 */
export class RehearsalClock extends Clock {
  readonly runs = true;
  readonly law = null;
  private ahead: number;

  /** @param startsAt the instant at which the rehearsal begins. */
  constructor(startsAt: Instant) {
    super();
    this.ahead = Date.parse(startsAt) - Date.now();
  }

  get simulated(): Instant {
    return new Date(Date.now() + this.ahead).toISOString();
  }

  /**
   * Moves to an instant.
   *
   * @returns false, and moves nothing, where it is not later than now: what is on record has its instants, and time behind them
   *   would only be taken as theirs.
   */
  moveTo(instant: Instant): boolean {
    const ahead = Date.parse(instant) - Date.now();
    if (ahead <= this.ahead) return false;
    this.ahead = ahead;
    return true;
  }
}
