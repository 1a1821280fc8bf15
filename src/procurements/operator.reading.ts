import type { Engine } from '../engine/index.js';
import type { Database } from '../platform/database/database.js';
import { ProcurementQueries } from './procurement.queries.js';
import type { FlaggedStandstill } from './procurement.views.js';

/** Procurements as whoever operates the installation sees them, at its command line: of every authority. */
export class ProcurementsForOperator {
  private readonly queries: ProcurementQueries;

  constructor(database: Database, engine: Engine) {
    this.queries = new ProcurementQueries(database, engine);
  }

  /** The open standstills whose days the newest holiday list moves later. */
  flagged(): Promise<readonly FlaggedStandstill[]> {
    return this.queries.flagged('everything');
  }
}
