import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Database } from '../../src/platform/database/database.js';
import { asOwner } from '../../src/platform/database/owner.js';
import { schema } from '../../src/schema.js';
import { eraseSealedValue, type StreamName } from '../../src/trail/index.js';

/** A database of the test's own on the server of this run, migrated and empty. */
export interface TestDatabase {
  /** Its address, for a login that owns it. Tamper with this one; the application works through {@link connect}. */
  readonly url: string;
  readonly name: string;
  /** As the application sees it. Closed by {@link drop}. */
  connect(poolSize?: number, now?: () => number): Promise<Database>;
  /** One statement as the owner of the tables, whom no grant holds back. */
  asOwner<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Erases a sealed value, as `probity erase` does. False if there is none. */
  erase(stream: StreamName, version: number, name: string, who: string, why: string): Promise<boolean>;
  /** Closes what was connected and removes the database. */
  drop(): Promise<void>;
}

function serverUrl(database: string): string {
  const url = process.env['TEST_SERVER_URL'];
  if (!url) throw new Error('the tests were started without their global setup');
  return url.replace(/\/[^/?]*(\?|$)/, `/${database}$1`);
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['TEST_SERVER_URL'] });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Clones the migrated template. `empty: true` gives a database that no migration has run on. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const name = `probity_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const template = empty ? 'template0' : process.env['TEST_TEMPLATE_DATABASE'];
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = serverUrl(name);
  const open: Database[] = [];
  return {
    url,
    name,
    connect: async (poolSize = 8, now = undefined) => {
      const database = await Database.connect({ url, schema, poolSize, now });
      open.push(database);
      return database;
    },
    asOwner: async <Row>(sql: string, parameters: readonly unknown[] = []) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        return (await client.query(sql, [...parameters])).rows as Row[];
      } finally {
        await client.end();
      }
    },
    erase: async (stream, version, name, who, why) => {
      const by = { personId: who, organisationId: stream.authority, role: 'administrator' };
      return (await asOwner(url, (tx) => eraseSealedValue(tx, { stream, version, name }, by, why))) !== null;
    },
    drop: async () => {
      await Promise.all(open.map((database) => database.close()));
      await administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
