import pg from 'pg';
import { Database } from '../../platform/database/database.js';
import { migrate } from '../../platform/database/migrate.js';
import { startThrowaway, type EmbeddedPostgres } from '../../platform/embedded-postgres/embedded-postgres.js';
import { schema } from '../../schema.js';

/** A database for one scenario, migrated and empty. */
export interface ScenarioDatabase {
  readonly database: Database;
  /** A folder for what an installation keeps beside its database. */
  readonly dataDir: string;
  /** Closes it and removes it. */
  readonly drop: () => Promise<void>;
}

const TEMPLATE = 'probity_scenario';

/** One throw-away server for all the scenarios of a run; each has a fresh database on it. */
export class ThrowawayDatabases {
  private count = 0;

  private constructor(private readonly server: EmbeddedPostgres) {}

  static async start(): Promise<ThrowawayDatabases> {
    const server = await startThrowaway({ durable: false });
    const databases = new ThrowawayDatabases(server);
    await databases.administer(`CREATE DATABASE ${TEMPLATE}`);
    await migrate(databases.urlOf(TEMPLATE), schema);
    return databases;
  }

  async fresh(): Promise<ScenarioDatabase> {
    this.count += 1;
    const name = `${TEMPLATE}_${this.count}`;
    await this.administer(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    const database = await Database.connect({ url: this.urlOf(name), schema, poolSize: 4 });
    const drop = async (): Promise<void> => {
      await database.close();
      await this.administer(`DROP DATABASE ${name} WITH (FORCE)`);
    };
    return { database, dataDir: this.server.dataFolder, drop };
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  private urlOf(name: string): string {
    return this.server.url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
  }

  private async administer(sql: string): Promise<void> {
    const client = new pg.Client({
      connectionString: this.server.url,
      connectionTimeoutMillis: 10_000,
      query_timeout: 60_000,
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
}
