import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource, MigrationInterface } from 'typeorm';
import { SetupError } from '../errors.js';
import { MIGRATIONS_TABLE, ownerDataSource, withSettings, type Schema } from './data-source.js';
import { isBusy } from './database-errors.js';
import { APPLICATION_ROLE } from './grants.js';
import { clientSettings, migrationLimits, sessionSettings, type Limits } from './limits.js';
import { destroy } from './watch.js';

/** Any number that nothing else in the database locks on; the letters of "prob". */
const MIGRATION_LOCK = 0x70726f62;

/** How long one instance waits for another that migrates, and how often it looks. */
const WAIT_FOR_ANOTHER_MS = 600_000;
const LOOK_AGAIN_MS = 100;

/** How often a migration is begun again that did not get a lock, because the version before is at work on the table. */
const ATTEMPTS = 20;

/**
 * Brings the database up to date. Several instances may call this at the same moment: one migrates, the others wait for it
 * and find nothing left to do. Returns the names of the migrations that this call ran.
 *
 * The lock is a transaction's, on a connection of its own, because session locks do not survive a pooler in between.
 *
 * @param setting the setting that leads to this database, to name in an error.
 * @throws SetupError where the database cannot be used, or where a newer version of Probity has brought it up to date.
 */
export async function migrate(
  url: string,
  schema: Schema,
  setting = 'DATABASE_URL',
  limits: Limits = migrationLimits,
): Promise<readonly string[]> {
  const guard = await connected(url, limits);
  try {
    const run = guard.query.bind(guard) as Run;
    await mustBeUsable(run);
    await refuseNewer(run, schema, setting);
    await guard.query('BEGIN');
    await takeTurn(run);
    await ensureApplicationRole(run, url);
    const dataSource = await ownerDataSource(url, schema).initialize();
    try {
      const ran = await runMigrations(dataSource);
      await grantUse(dataSource);
      return ran;
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await hangUp(guard);
  }
}

/** What {@link migrate} would run now. Refuses what it refuses, and changes nothing. */
export async function pendingMigrations(
  url: string,
  schema: Schema,
  setting = 'DATABASE_URL',
): Promise<readonly string[]> {
  const client = await connected(url);
  try {
    const run = client.query.bind(client) as Run;
    await mustBeUsable(run);
    await refuseNewer(run, schema, setting);
    const ran = await migrationsRun(run);
    return namesOf(schema).filter((name) => !ran.includes(name));
  } finally {
    await hangUp(client);
  }
}

async function connected(url: string, limits: Limits = migrationLimits): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: withSettings(url, sessionSettings(limits)),
    application_name: 'probity migrations',
    ...clientSettings(limits),
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Says goodbye, and does not wait long for an answer. */
async function hangUp(client: pg.Client): Promise<void> {
  const patience = setTimeout(() => destroy(client), 1_000);
  await client.end().catch(() => undefined);
  clearTimeout(patience);
}

/** Waits until no other instance migrates. It asks again and again, so that a server that falls silent is noticed. */
async function takeTurn(run: Run): Promise<void> {
  for (const until = Date.now() + WAIT_FOR_ANOTHER_MS; ; await delay(LOOK_AGAIN_MS)) {
    const { rows } = await run('SELECT pg_try_advisory_xact_lock($1) AS mine', [MIGRATION_LOCK]);
    if ((rows[0] as { mine: boolean }).mine) return;
    if (Date.now() > until) throw new Error('another instance has been migrating the database for ten minutes');
  }
}

async function runMigrations(dataSource: DataSource): Promise<string[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // Each is a transaction of its own; those that were run before a lock was not to be had are not run again.
      return (await dataSource.runMigrations()).map(({ name }) => name);
    } catch (error) {
      if (attempt === ATTEMPTS || !isBusy(error)) throw error;
      await delay(LOOK_AGAIN_MS * attempt);
    }
  }
}

async function migrationsRun(run: Run): Promise<string[]> {
  const { rows: known } = await run('SELECT to_regclass($1) AS known', [MIGRATIONS_TABLE]);
  if ((known[0] as { known: string | null }).known === null) return [];
  const { rows } = await run(`SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY id`);
  return (rows as { name: string }[]).map(({ name }) => name);
}

/** A version that does not know what the database has become would decide by a law, and write in a shape, of the past. */
async function refuseNewer(run: Run, schema: Schema, setting: string): Promise<void> {
  const known = namesOf(schema);
  const unknown = (await migrationsRun(run)).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new SetupError(
    setting,
    `it leads to a database that a newer version of Probity has brought up to date (${unknown.length} change(s) that this version does not know); ` +
      'start that version, or restore a backup made before the upgrade',
  );
}

/** The names of migrations as the database keeps them. */
const namesOf = ({ migrations }: Schema): string[] =>
  (migrations as unknown as readonly (new () => MigrationInterface)[]).map(
    (Migration) => new Migration().name ?? Migration.name,
  );

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
  const client = await connected(url);
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
    await hangUp(client);
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
