import type { Engine } from '../engine/index.js';
import type { Database } from '../platform/database/database.js';
import { ProcurementQueries } from '../procurements/procurement.queries.js';
import { Trail, type Until } from '../trail/index.js';
import { HistoryQueries } from './history.queries.js';
import type { OwnReplayView, ReplayView } from './history.views.js';

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

  /** The same of an authority, or of another organisation. */
  async replayOwn(id: string, until: Until, knownBy: Until = until): Promise<OwnReplayView | null> {
    const found =
      (await this.queries.replayOfAuthority(id, until, knownBy)) ??
      (await this.queries.replayOfOrganisation(id, until, knownBy));
    if (!found) return null;
    const { events, known, replayed } = found;
    const last = events.at(-1)!;
    const acts = events.map(({ version, type, recordedAt }) => ({ version, type, recordedAt }));
    const asOf = until.at ?? last.recordedAt;
    return { id, kind: last.stream.type, asOf, known: known.at(-1)?.version ?? 0, ...replayed, events: acts };
  }
}
