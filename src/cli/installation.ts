import type { Configuration } from '../platform/configuration/configuration.js';
import type { Database } from '../platform/database/database.js';
import { atExit } from './lifecycle.js';

/** The installation that the environment describes, open for one command. */
export interface Installation {
  readonly configuration: Configuration;
  readonly database: Database;
  /** The address for a login that owns the tables. */
  readonly ownerUrl: string;
}

/** One command asks one thing after the other. */
const POOL_SIZE = 2;

/**
 * Opens the installation's database, migrated. The embedded server is joined where it runs, and otherwise started for as long
 * as the command takes. Everything is closed when the command ends.
 */
export async function openInstallation(): Promise<Installation> {
  const { readConfiguration } = await import('../platform/configuration/configuration.js');
  const configuration = readConfiguration();
  const { databaseUrl, dataDir } = configuration;
  if (databaseUrl !== undefined) {
    return { configuration, database: await connect(databaseUrl), ownerUrl: databaseUrl };
  }
  const { startEmbeddedPostgres } = await import('../platform/embedded-postgres/embedded-postgres.js');
  const embedded = await startEmbeddedPostgres(dataDir);
  atExit(() => embedded.stop());
  const database = await connect(embedded.url, () => embedded.ensureRunning());
  return { configuration, database, ownerUrl: embedded.url };
}

async function connect(url: string, revive?: () => Promise<void>): Promise<Database> {
  const { Database } = await import('../platform/database/database.js');
  const { migrate } = await import('../platform/database/migrate.js');
  const { reportLimits: limits } = await import('../platform/database/limits.js');
  const { schema } = await import('../schema.js');
  try {
    const ran = await migrate(url, schema, revive ? 'PROBITY_DATA_DIR' : 'DATABASE_URL');
    if (ran.length > 0) await (await import('../engine-parts.js')).renewViews(url);
    const database = await Database.connect({ url, schema, poolSize: POOL_SIZE, revive, limits });
    atExit(() => database.close());
    return database;
  } catch (error) {
    const { explainConnectionFailure } = await import('../platform/database/connection-failure.js');
    throw revive ? error : explainConnectionFailure(error);
  }
}
