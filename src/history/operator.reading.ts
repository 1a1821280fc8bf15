import type { Engine } from '../engine/index.js';
import type { Database } from '../platform/database/database.js';
import { ProcurementQueries } from '../procurements/procurement.queries.js';
import { Trail, type Until } from '../trail/index.js';
import { HistoryQueries } from './history.queries.js';
import type { ReplayView } from './history.views.js';

/** Histories as whoever operates the installation sees them, at its command line: nothing is left out. */
export class HistoryForOperator {
  private readonly queries: HistoryQueries;

  constructor(database: Database, engine: Engine) {
    const trail = new Trail(database);
    this.queries = new HistoryQueries(engine, trail, new ProcurementQueries(database, engine));
  }

  /** A procurement as it stood, as it was known by then; null where there was none. */
  replay(id: string, until: Until, knownBy: Until = until): Promise<ReplayView | null> {
    return this.queries.replay(id, until, 'everything', knownBy);
  }
}
