import pg from 'pg';
import { withSettings } from './data-source.js';
import { mapped } from './database-errors.js';
import type { Queryable } from './database.js';
import { valueTypes } from './value-types.js';

/**
 * One transaction as the login of the URL, which owns the tables: for what only whoever operates the installation does, at the
 * command line. Committed when `work` returns, rolled back when it throws.
 */
export async function asOwner<T>(url: string, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: withSettings(url, { timezone: 'UTC', lock_timeout: 10_000 }),
    application_name: 'probity operator',
    types: valueTypes,
  });
  client.on('error', () => undefined);
  const run = async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await client.query(sql, [...values])).rows as Row[];
  const tx: Queryable = { query: run, prepared: (_name, sql, values) => run(sql, values) };
  try {
    await client.connect();
    await client.query('BEGIN');
    const result = await work(tx);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw mapped(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
