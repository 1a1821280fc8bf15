import { Injectable } from '@nestjs/common';
import { Engine } from '../engine/index.js';
import { Database } from '../platform/database/database.js';
import { Trail, type Until } from '../trail/index.js';
import { RecordQueries, type RecordView } from './record.queries.js';

/** Records as whoever operates the installation sees them, at its command line: nothing is left out. */
@Injectable()
export class RecordForOperator {
  private readonly queries: RecordQueries;

  constructor(database: Database, engine: Engine) {
    this.queries = new RecordQueries(engine, new Trail(database), database);
  }

  /** The record as it stood at a version or an instant; null where nothing was there yet. */
  record(id: string, until: Until): Promise<RecordView | null> {
    return this.queries.record(id, until, 'everything');
  }
}
