import { Injectable } from '@nestjs/common';
import type { Instant, Regime } from '../../workflows/index.js';

/** What time it is for decisions. Injected as this class; only a rehearsal puts another in its place. */
export abstract class Clock {
  /** Whether it goes on by itself; one that does not stands until it is moved. */
  abstract readonly runs: boolean;
  /** The instant to take as now, in place of the database's; null for the database's own clock. */
  abstract readonly simulated: Instant | null;
  /** The law to take as in force, in place of the one the dates give; null to go by the dates. */
  abstract readonly law: Regime | null;
}

/** The clock of everything that counts: the database's, which all instances share. */
@Injectable()
export class DatabaseClock extends Clock {
  readonly runs = true;
  readonly simulated = null;
  readonly law = null;
}
