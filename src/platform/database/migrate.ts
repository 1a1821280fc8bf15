import pg from 'pg';
import type { DataSource } from 'typeorm';
import { SetupError } from '../errors.js';
import { MIGRATIONS_TABLE, ownerDataSource, type Schema } from './data-source.js';
import { APPLICATION_ROLE } from './grants.js';

/** Any number that nothing else in the database locks on; the letters of "prob". */
const MIGRATION_LOCK = 0x70726f62;

/**
 * Brings the database up to date. Several instances may call this at the same moment: one migrates, the others wait for it
 * and find nothing left to do. Returns the names of the migrations that this call ran.
 *
 * The lock is a transaction's, on a connection of its own, because session locks do not survive a pooler in between.
 */
export async function migrate(url: string, schema: Schema): Promise<readonly string[]> {
  const guard = new pg.Client({ connectionString: url, application_name: 'probity migrations' });
  guard.on('error', () => undefined);
  await guard.connect();
  try {
    await mustBeUsable(guard.query.bind(guard) as Run);
    await guard.query('BEGIN');
    await guard.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await ensureApplicationRole(guard.query.bind(guard) as Run, url);
    const dataSource = await ownerDataSource(url, schema).initialize();
    try {
      const ran = await dataSource.runMigrations();
      await grantUse(dataSource);
      return ran.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await guard.end();
  }
}

type Run = (sql: string, values?: unknown[]) => Promise<pg.QueryResult>;

const OLDEST_SERVER = 15;

async function mustBeUsable(run: Run): Promise<void> {
  const { rows } = await run(
    `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding`,
  );
  const { version, encoding } = rows[0] as { version: number; encoding: string };
  if (version < OLDEST_SERVER) {
    throw new SetupError('DATABASE_URL', `it leads to PostgreSQL ${version}; Probity needs ${OLDEST_SERVER} or later`);
  }
  if (encoding !== 'UTF8') {
    throw new SetupError(
      'DATABASE_URL',
      `its database keeps text as ${encoding}; Probity needs one made with ENCODING UTF8`,
    );
  }
}

/**
 * The role is the server's, not the database's, so another database's migrations may be creating it right now. It is made on
 * a connection of its own, to be there whatever becomes of the migrations.
 */
async function ensureApplicationRole(run: Run, url: string): Promise<void> {
  const known = await run('SELECT 1 FROM pg_roles WHERE rolname = $1', [APPLICATION_ROLE]);
  if (known.rowCount === 0) await createApplicationRole(url);
  const mayUse = await run(`SELECT pg_has_role(current_user, $1, 'MEMBER') AS ok`, [APPLICATION_ROLE]);
  if ((mayUse.rows[0] as { ok: boolean }).ok) return;
  throw new SetupError(
    'DATABASE_URL',
    `its user is not a member of the role ${APPLICATION_ROLE}, as which Probity works; ask the database's administrator for ` +
      `GRANT ${APPLICATION_ROLE} TO that user`,
  );
}

async function createApplicationRole(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'probity migrations' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`CREATE ROLE ${APPLICATION_ROLE} NOLOGIN`);
    await client.query(`GRANT ${APPLICATION_ROLE} TO CURRENT_USER`);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '42710' || code === '23505') return;
    if (code !== '42501') throw error;
    throw new SetupError(
      'DATABASE_URL',
      `its user may not create the role ${APPLICATION_ROLE}, as which Probity works; ask the database's administrator for ` +
        `CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; GRANT ${APPLICATION_ROLE} TO that user`,
      { cause: error },
    );
  } finally {
    await client.end();
  }
}

/** Only where it is missing, so that a login that owns nothing can start instances of a database that is up to date. */
async function grantUse(dataSource: DataSource): Promise<void> {
  const [state] = await dataSource.query<{ granted: boolean }[]>(
    `SELECT has_schema_privilege($1, 'public', 'USAGE') AND has_table_privilege($1, $2, 'SELECT') AS granted`,
    [APPLICATION_ROLE, MIGRATIONS_TABLE],
  );
  if (state?.granted) return;
  await dataSource.query(`GRANT USAGE ON SCHEMA public TO ${APPLICATION_ROLE}`);
  await dataSource.query(`GRANT SELECT ON ${MIGRATIONS_TABLE} TO ${APPLICATION_ROLE}`);
}
