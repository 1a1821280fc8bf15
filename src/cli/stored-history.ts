import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Rebuild } from '../engine/index.js';
import type { Database } from '../platform/database/database.js';
import type { HistoryForOperator } from '../history/operator.reading.js';
import type { ProcurementsForOperator } from '../procurements/operator.reading.js';
import type { RecordForOperator } from '../record/operator.reading.js';
import { CliExit, EXIT } from './exit.js';
import { atExit } from './lifecycle.js';

/** What `--database` takes; the commands that look at a stored history share it. */
export const DATABASE_OPTION = [
  '--database <url or folder>',
  'the database to look at: a PostgreSQL URL, or the data folder of an embedded one (otherwise as for `probity serve`)',
] as const;

const POOL_SIZE = 4;

const NEWER =
  'this database was last used by a newer version of Probity, and this one cannot judge what is in it; use that version';

/**
 * Opens a database to look at it. Nothing is migrated and nothing is created: a database that this version of Probity cannot
 * read, or a folder without data, is wrong usage. Everything is closed when the command ends.
 */
export async function openToLook(where: string | undefined): Promise<Database> {
  const target = where ?? (await configured());
  const url = /^postgres(ql)?:/i.test(target) ? target : await embedded(target);
  const { Database } = await import('../platform/database/database.js');
  const { reportLimits } = await import('../platform/database/limits.js');
  const { schema } = await import('../schema.js');
  try {
    const database = await Database.connect({ url, schema, poolSize: POOL_SIZE, limits: reportLimits });
    atExit(() => database.close());
    const { missing, unknown } = await database.strangeMigrations();
    if (unknown.length > 0) throw new CliExit(EXIT.usage, NEWER);
    if (missing.length === 0) return database;
  } catch (error) {
    if (error instanceof CliExit) throw error;
    if (!isForeign(error)) throw await explained(error, where);
    throw new CliExit(EXIT.usage, 'this database holds nothing of Probity');
  }
  throw new CliExit(
    EXIT.usage,
    'this database was last used by an older Probity; run `probity upgrade` on it, which brings it up to date',
  );
}

async function configured(): Promise<string> {
  const { readConfiguration } = await import('../platform/configuration/configuration.js');
  const { databaseUrl, dataDir } = readConfiguration();
  return databaseUrl ?? dataDir;
}

async function embedded(folder: string): Promise<string> {
  if (!existsSync(path.join(folder, 'postgres', 'PG_VERSION'))) {
    throw new CliExit(EXIT.usage, `${folder} is neither a PostgreSQL URL nor a folder with data of Probity`);
  }
  const { startEmbeddedPostgres } = await import('../platform/embedded-postgres/embedded-postgres.js');
  const server = await startEmbeddedPostgres(folder);
  atExit(() => server.stop());
  return server.url;
}

/** Whether a database says that the role or the table of migrations is not there. */
function isForeign(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: string };
  return code === '42P01' || code === '22023' || code === '42704';
}

async function explained(error: unknown, where: string | undefined): Promise<unknown> {
  const { explainConnectionFailure } = await import('../platform/database/connection-failure.js');
  const reason = explainConnectionFailure(error);
  if (where === undefined || !(reason instanceof Error)) return reason;
  return new CliExit(EXIT.usage, reason.message.replace('DATABASE_URL', '--database'));
}

/** What there is to look at in a database. */
interface Stored {
  readonly history: HistoryForOperator;
  readonly procurements: ProcurementsForOperator;
  readonly records: RecordForOperator;
  readonly rebuild: Rebuild;
}

/** What reads histories and views, put together as the service does it, without the service. */
export async function historyOf(database: Database): Promise<Stored> {
  const { DatabaseClock, Engine, Rebuild } = await import('../engine/index.js');
  const { partsFor } = await import('../engine-parts.js');
  const { HistoryForOperator } = await import('../history/operator.reading.js');
  const { Metrics } = await import('../platform/http/metrics.js');
  const { ProcurementsForOperator } = await import('../procurements/operator.reading.js');
  const { RecordForOperator } = await import('../record/operator.reading.js');
  const ports = partsFor(database);
  const engine = new Engine(database, ports, new DatabaseClock(), new Metrics());
  return {
    history: new HistoryForOperator(database, engine),
    procurements: new ProcurementsForOperator(database, engine),
    records: new RecordForOperator(database, engine),
    rebuild: new Rebuild(database, ports),
  };
}
