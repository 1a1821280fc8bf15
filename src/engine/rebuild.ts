import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import { eachStream } from '../trail/index.js';
import { EnginePorts } from './engine-ports.js';
import { changesOf } from './history.js';
import type { ProjectionPort } from './ports.js';
import { withRows } from './write-statement.js';

/** How a view compares with the one built anew from the events. */
export interface ViewReport {
  readonly view: string;
  readonly rows: number;
  /** Rows that are not as the events say, or are not there, or should not be. */
  readonly different: number;
  /** The keys of the first few of them. */
  readonly examples: readonly Readonly<Record<string, string>>[];
}

export interface RebuildReport {
  readonly equal: boolean;
  /** Whether the differences have been put right. */
  readonly repaired: boolean;
  readonly streams: number;
  readonly events: number;
  readonly views: readonly ViewReport[];
}

const ROWS_AT_ONCE = 200;
const EXAMPLES = 10;

/**
 * Builds every view anew from the events, with the same statements that write it day by day, into temporary tables that stand in
 * front of the real ones; then compares, and if asked puts the real ones right. Readers are never kept out. While views are put
 * right, writers wait; while they are only compared, nobody does.
 */
@Injectable()
export class Rebuild {
  constructor(
    private readonly database: Database,
    private readonly ports: EnginePorts,
  ) {}

  /** Compares only: nothing is changed. */
  check(): Promise<RebuildReport> {
    return this.run(false);
  }

  /** Puts every view right that is not as the events say. */
  repair(): Promise<RebuildReport> {
    return this.run(true);
  }

  private run(repair: boolean): Promise<RebuildReport> {
    return this.database.transaction(async (tx) => {
      const tables = this.ports.projections.map(({ table }) => `public.${table}`).join(', ');
      if (repair) await tx.query(`LOCK TABLE ${tables} IN SHARE ROW EXCLUSIVE MODE`);
      else await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      await tx.query('SET LOCAL statement_timeout = 0');
      for (const { table } of this.ports.projections) {
        await tx.query(`CREATE TEMP TABLE ${table} (LIKE public.${table} INCLUDING ALL) ON COMMIT DROP`);
      }
      const walked = await this.build(tx);
      const views: ViewReport[] = [];
      for (const port of this.ports.projections) views.push(await compare(tx, port, repair));
      const equal = views.every(({ different }) => different === 0);
      return { equal, repaired: repair && !equal, ...walked, views };
    });
  }

  private async build(tx: Tx): Promise<{ streams: number; events: number }> {
    const waiting = this.ports.projections.map((port) => new WaitingRows(tx, port));
    let streams = 0;
    let count = 0;
    for await (const { stream, events } of eachStream(tx, 'procurement')) {
      streams += 1;
      count += events.length;
      for (const change of changesOf(stream, events)) for (const rows of waiting) rows.add(change);
      for (const rows of waiting) await rows.flush(ROWS_AT_ONCE);
    }
    for (const rows of waiting) await rows.flush(1);
    return { streams, events: count };
  }
}

/** Rows on their way into a view; a later one replaces an earlier one with its key, as it does when they are written one by one. */
class WaitingRows {
  private readonly rows = new Map<string, unknown>();

  constructor(
    private readonly tx: Tx,
    private readonly port: ProjectionPort,
  ) {}

  add(change: Parameters<ProjectionPort['rows']>[0]): void {
    for (const row of this.port.rows(change)) {
      this.rows.set(JSON.stringify(this.port.key.map((column) => (row as Record<string, unknown>)[column])), row);
    }
  }

  async flush(atLeast: number): Promise<void> {
    if (this.rows.size < atLeast) return;
    const sql = `WITH moved AS (SELECT 1) ${withRows(this.port.sql, '$1::jsonb')}`;
    await this.tx.query(sql, [JSON.stringify([...this.rows.values()])]);
    this.rows.clear();
  }
}

async function compare(
  tx: Tx,
  { name, table, key, operational }: ProjectionPort,
  repair: boolean,
): Promise<ViewReport> {
  const columns = await tx.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
     AND attname <> ALL ($2) ORDER BY attnum`,
    [`public.${table}`, operational],
  );
  const names = columns.map((column) => column.name);
  const list = names.join(', ');
  const keys = key.join(', ');
  const differing = `
    SELECT DISTINCT ${keys} FROM (
      (SELECT ${list} FROM public.${table} EXCEPT SELECT ${list} FROM pg_temp.${table})
      UNION ALL
      (SELECT ${list} FROM pg_temp.${table} EXCEPT SELECT ${list} FROM public.${table})
    ) AS d`;
  await tx.query(`CREATE TEMP TABLE differing_${table} ON COMMIT DROP AS ${differing}`);
  const [count] = await tx.query<{ rows: number; different: number }>(
    `SELECT (SELECT count(*) FROM pg_temp.${table}) AS rows, (SELECT count(*) FROM differing_${table}) AS different`,
  );
  const { rows, different } = count ?? { rows: 0, different: 0 };
  const examples = await tx.query<Record<string, string>>(
    `SELECT ${keys} FROM differing_${table} ORDER BY ${keys} LIMIT ${EXAMPLES}`,
  );
  if (repair && different > 0) {
    await tx.query(
      `DELETE FROM public.${table} t USING differing_${table} d WHERE (${columnsOf('t', key)}) = (${columnsOf('d', key)})`,
    );
    await tx.query(
      `INSERT INTO public.${table} (${list}) SELECT ${columnsOf('t', names)} FROM pg_temp.${table} t JOIN differing_${table} d
       ON (${columnsOf('t', key)}) = (${columnsOf('d', key)})`,
    );
  }
  return { view: name, rows, different, examples };
}

const columnsOf = (table: string, names: readonly string[]): string =>
  names.map((name) => `${table}.${name}`).join(', ');
