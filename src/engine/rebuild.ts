import { Injectable } from '@nestjs/common';
import {
  authorityKind,
  organisationKind,
  procurementKind,
  type ProcurementStanding,
  type StreamStanding,
} from '../../workflows/index.js';
import { Database, type Tx } from '../platform/database/database.js';
import { eachStream, type StreamName } from '../trail/index.js';
import { EnginePorts } from './engine-ports.js';
import { changesOf, standingAfter } from './history.js';
import type { FoldedPort, ProjectionPort, View } from './ports.js';
import { viewsOfEveryKind } from './standing.projection.js';
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

  /** The same for the views of decisions alone, within a transaction: after an upgrade, whose rows are of another shape. */
  async renew(tx: Tx): Promise<RebuildReport> {
    return this.within(tx, true, []);
  }

  private run(repair: boolean): Promise<RebuildReport> {
    return this.database.transaction((tx) => this.within(tx, repair, this.ports.folded));
  }

  private async within(tx: Tx, repair: boolean, folded: readonly FoldedPort[]): Promise<RebuildReport> {
    const compared: readonly View[] = [
      ...viewsOfEveryKind,
      ...this.ports.projections,
      ...folded.flatMap(({ views }) => views),
    ];
    if (repair) {
      const tables = compared.map(({ table }) => `public.${table}`).join(', ');
      await tx.query(`LOCK TABLE ${tables} IN SHARE ROW EXCLUSIVE MODE`);
    } else {
      // Only tables of its own are written to, so that a copy which takes no changes can be looked at too.
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ WRITE');
    }
    for (const { table } of compared) {
      await tx.query(`CREATE TEMP TABLE ${table} (LIKE public.${table} INCLUDING ALL) ON COMMIT DROP`);
    }
    const walked = await this.build(tx);
    for (const port of folded) {
      const { streams, events } = await port.fill(tx);
      walked.streams += streams;
      walked.events += events;
    }
    const views: ViewReport[] = [];
    for (const view of compared) views.push(await compare(tx, view));
    if (repair)
      await putRight(
        tx,
        compared.filter((_, index) => views[index]!.different > 0),
      );
    const equal = views.every(({ different }) => different === 0);
    return { equal, repaired: repair && !equal, ...walked, views };
  }

  private async build(tx: Tx): Promise<{ streams: number; events: number }> {
    const stands = viewsOfEveryKind.map((view) => ({ view, waiting: new WaitingRows(tx, view) }));
    const projected = this.ports.projections.map((port) => ({ port, waiting: new WaitingRows(tx, port) }));
    const all = [...stands, ...projected].map(({ waiting }) => waiting);
    const read = { streams: 0, events: 0 };
    const stand = (
      kind: Parameters<(typeof viewsOfEveryKind)[number]['rows']>[0],
      stream: StreamName,
      after: StreamStanding<unknown>,
    ) => {
      const moved = { authorityId: stream.authority, id: stream.id, after };
      for (const { view, waiting } of stands) waiting.add(view.rows(kind, moved, true));
    };
    for await (const { stream, events } of eachStream(tx, 'procurement')) {
      read.streams += 1;
      read.events += events.length;
      let last: ProcurementStanding = procurementKind.nothing;
      for (const change of changesOf(stream, events)) {
        for (const { port, waiting } of projected) waiting.add(port.rows(change));
        last = { ...change.after, marks: change.marks };
      }
      stand(procurementKind, stream, last);
      for (const rows of all) await rows.flush(ROWS_AT_ONCE);
    }
    // What else their events say is read by whoever keeps the views of members, and counted there.
    for await (const { stream, events } of eachStream(tx, 'authority')) {
      stand(authorityKind, stream, standingAfter(authorityKind, events));
      for (const rows of all) await rows.flush(ROWS_AT_ONCE);
    }
    for (const type of organisationKind.types) {
      for await (const { stream, events } of eachStream(tx, type)) {
        stand(organisationKind, stream, standingAfter(organisationKind, events));
        for (const rows of all) await rows.flush(ROWS_AT_ONCE);
      }
    }
    for (const rows of all) await rows.flush(1);
    return read;
  }
}

/** Rows on their way into a view; a later one replaces an earlier one with its key, as it does when they are written one by one. */
class WaitingRows {
  private readonly rows = new Map<string, unknown>();

  constructor(
    private readonly tx: Tx,
    private readonly view: Pick<ProjectionPort, 'key' | 'sql'>,
  ) {}

  add(rows: readonly unknown[]): void {
    for (const row of rows) {
      this.rows.set(JSON.stringify(this.view.key.map((column) => (row as Record<string, unknown>)[column])), row);
    }
  }

  async flush(atLeast: number): Promise<void> {
    if (this.rows.size < atLeast) return;
    const sql = `WITH moved AS (SELECT 1) ${withRows(this.view.sql, '$1::jsonb')}`;
    await this.tx.query(sql, [JSON.stringify([...this.rows.values()])]);
    this.rows.clear();
  }
}

async function compare(tx: Tx, view: View): Promise<ViewReport> {
  const { name, table } = view;
  const list = (await columnsOf(tx, view)).join(', ');
  const keys = view.key.join(', ');
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
  return { view: name, rows, different, examples };
}

/** Takes away what no event speaks of, from the last view to the first; then writes what differs, from the first to the last. */
async function putRight(tx: Tx, views: readonly View[]): Promise<void> {
  for (const { table, key } of [...views].reverse()) {
    await tx.query(
      `DELETE FROM public.${table} t USING differing_${table} d WHERE (${of('t', key)}) = (${of('d', key)})
       AND NOT EXISTS (SELECT 1 FROM pg_temp.${table} b WHERE (${of('b', key)}) = (${of('d', key)}))`,
    );
  }
  for (const view of views) {
    const { table, key, loosen } = view;
    if (loosen) {
      await tx.query(
        `UPDATE public.${table} t SET ${loosen} FROM differing_${table} d WHERE (${of('t', key)}) = (${of('d', key)})`,
      );
    }
    const columns = await columnsOf(tx, view);
    const others = columns.filter((column) => !key.includes(column));
    const written = others.map((column) => `${column} = EXCLUDED.${column}`).join(', ');
    await tx.query(
      `INSERT INTO public.${table} (${columns.join(', ')})
       SELECT ${of('t', columns)} FROM pg_temp.${table} t JOIN differing_${table} d ON (${of('t', key)}) = (${of('d', key)})
       ON CONFLICT (${key.join(', ')}) DO ${written ? `UPDATE SET ${written}` : 'NOTHING'}`,
    );
  }
}

async function columnsOf(tx: Tx, { table, operational }: View): Promise<readonly string[]> {
  const columns = await tx.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
     AND attname <> ALL ($2) ORDER BY attnum`,
    [`public.${table}`, operational],
  );
  return columns.map(({ name }) => name);
}

const of = (table: string, names: readonly string[]): string => names.map((name) => `${table}.${name}`).join(', ');
