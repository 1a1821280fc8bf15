import pg from 'pg';
import type { Database } from '../platform/database/database.js';
import { SetupError } from '../platform/errors.js';

const MARK = 'probity.rehearsal';

/** Marks a database for good as a rehearsal's, so that nobody takes what was played in it for what was decided. */
export async function bindToRehearsal(url: string): Promise<void> {
  // By its owner: the role in which the application works may not.
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET ${MARK} = on', current_database()); END $$`);
  } finally {
    await client.end();
  }
}

/**
 * Refuses a database in which somebody rehearsed: its instants are those of a clock that people moved.
 *
 * @throws SetupError
 */
export async function refuseRehearsed(database: Database): Promise<void> {
  const [row] = await database.query<{ mark: string | null }>(`SELECT current_setting('${MARK}', true) AS mark`, []);
  if (row?.mark !== 'on') return;
  throw new SetupError(
    'PROBITY_DATA_DIR',
    'this is the database of a rehearsal, whose clock was moved by hand; it cannot be served as a real one',
  );
}
