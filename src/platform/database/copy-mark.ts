import pg from 'pg';
import { withSettings } from './data-source.js';

/** Set on a database that was restored from a backup, until somebody takes it over. */
export const COPY_MARK = 'probity.restored';

/**
 * Marks a database as a copy of another: from then on each new session only reads, whoever asks. The mark lies in the database,
 * so it goes wherever its folder goes.
 */
export async function markAsCopy(url: string): Promise<void> {
  await asWriter(url, [`SET ${COPY_MARK} = on`, 'SET default_transaction_read_only = on']);
}

/** Takes the mark away: sessions begun from now on may change things again. */
export async function unmarkCopy(url: string): Promise<void> {
  await asWriter(url, [`RESET ${COPY_MARK}`, 'RESET default_transaction_read_only']);
}

/** One transaction, so that a database is never marked and open to changes, or closed for no reason. */
async function asWriter(url: string, changes: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: withSettings(url, { default_transaction_read_only: 'off' }) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    for (const change of changes) {
      await client.query(`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I ${change}', current_database()); END $$`);
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
