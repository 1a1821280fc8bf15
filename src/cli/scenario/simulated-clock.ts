import type { Instant, Regime } from '../../../workflows/index.js';
import { Clock } from '../../engine/index.js';

/** A clock that stands until it is moved. Scenarios and tests have one; nothing that counts goes by it. */
export class SimulatedClock extends Clock {
  readonly runs = false;
  private now: Instant;
  private rehearsed: Regime | null = null;

  constructor(now: Instant) {
    super();
    this.now = now;
  }

  get simulated(): Instant {
    return this.now;
  }

  get law(): Regime | null {
    return this.rehearsed;
  }

  /** Moves to an instant, which may be an earlier one: each scenario has a time of its own. */
  moveTo(now: Instant): void {
    this.now = now;
  }

  /** Takes this edition of the law as in force; null goes by the dates again. */
  rehearse(law: Regime | null): void {
    this.rehearsed = law;
  }
}
