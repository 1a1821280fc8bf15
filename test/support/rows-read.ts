import { Database } from '../../src/platform/database/database.js';
import type { Service } from './http/service.js';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Plan[];
}

/**
 * How many rows of tables and indexes a service's database reads while something is done, by statement: each that only reads is
 * explained, with the values it was sent with, once it is over.
 */
export async function rowsRead(
  service: Service,
  work: () => Promise<unknown>,
): Promise<readonly { readonly rows: number; readonly sql: string }[]> {
  const database = service.app.get(Database);
  const { query, prepared } = database;
  const sent: { readonly sql: string; readonly values: readonly unknown[] }[] = [];
  Object.assign(database, {
    query: (sql: string, values: readonly unknown[] = []) => {
      sent.push({ sql, values });
      return query.call(database, sql, values);
    },
    prepared: (name: string, sql: string, values: readonly unknown[] = []) => {
      sent.push({ sql, values });
      return prepared.call(database, name, sql, values);
    },
  });
  try {
    await work();
  } finally {
    delete (database as Partial<Database>).query;
    delete (database as Partial<Database>).prepared;
  }
  const read = [];
  for (const { sql, values } of sent) {
    if (!/^\s*(SELECT|WITH)\b/.test(sql)) continue;
    const [row] = await database.query<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
      `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${sql}`,
      values,
    );
    read.push({ sql, rows: scanned(row!['QUERY PLAN'][0]!.Plan) });
  }
  return read;
}

/** The rows that the scans of a plan looked at, whether they were wanted or not. */
function scanned(plan: Plan): number {
  const looked =
    (plan['Actual Rows'] ?? 0) + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0);
  const own = /^(Seq|Index|Index Only|Bitmap Heap) Scan$/.test(plan['Node Type'])
    ? looked * (plan['Actual Loops'] ?? 1)
    : 0;
  return (plan.Plans ?? []).reduce((sum, one) => sum + scanned(one), own);
}
