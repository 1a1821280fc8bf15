import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Database } from '../../../src/platform/database/database.js';
import { isUniqueViolation } from '../../../src/platform/database/database-errors.js';
import { grantInsertOnly, grantReadOnly, grantReadWrite } from '../../../src/platform/database/grants.js';
import { migrate } from '../../../src/platform/database/migrate.js';
import { Defect, OperationalError } from '../../../src/platform/errors.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

class Ledger1700000000001 implements MigrationInterface {
  name = 'Ledger1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE ledger (id bigint CONSTRAINT ledger_key PRIMARY KEY, on_day date, at timestamptz, data jsonb, amount numeric)`,
    );
    await runner.query('CREATE TABLE view (id int PRIMARY KEY)');
    await runner.query('CREATE TABLE plan (id int PRIMARY KEY)');
    await grantInsertOnly(runner, 'ledger');
    await grantReadWrite(runner, 'view');
    await grantReadOnly(runner, 'plan');
  }

  async down(): Promise<void> {
    // The history is never undone.
  }
}

const schema = { entities: [], migrations: [Ledger1700000000001] };

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase({ empty: true });
  await migrate(test.url, schema);
  database = await Database.connect({ url: test.url, schema, poolSize: 4 });
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

describe('migrations', () => {
  it('run once when several instances start at the same moment', async () => {
    const empty = await createTestDatabase({ empty: true });
    const ran = await Promise.all([1, 2, 3, 4].map(() => migrate(empty.url, schema)));
    expect(ran.flat()).toEqual(['Ledger1700000000001']);
    await empty.drop();
  });

  it('are known to be missing', async () => {
    class Later1700000000002 extends Ledger1700000000001 {
      override name = 'Later1700000000002';
    }
    const newer = { entities: [], migrations: [Ledger1700000000001, Later1700000000002] };
    const ahead = await Database.connect({ url: test.url, schema: newer, poolSize: 2 });
    expect(await ahead.strangeMigrations()).toEqual({ missing: ['Later1700000000002'], unknown: [] });
    expect(await database.strangeMigrations()).toEqual({ missing: [], unknown: [] });
    await ahead.close();
  });
});

describe('the application role', () => {
  it('may add to what is insert-only, and do nothing else with it', async () => {
    await database.query('INSERT INTO ledger (id) VALUES (1)');
    for (const sql of ['UPDATE ledger SET id = 2', 'DELETE FROM ledger', 'TRUNCATE ledger', 'DROP TABLE ledger']) {
      await expect(database.query(sql)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('may do everything with the rows of a view, and only read what migrations keep', async () => {
    await database.query('INSERT INTO view VALUES (1)');
    await database.query('UPDATE view SET id = 2');
    await database.query('TRUNCATE view');
    await expect(database.query('INSERT INTO plan VALUES (1)')).rejects.toMatchObject({ code: '42501' });
  });

  it('is what every connection works as, even of a login that is a superuser', async () => {
    const rows = await database.query(
      `SELECT current_user AS name, (SELECT rolsuper OR rolcanlogin FROM pg_roles WHERE rolname = current_user) AS mighty`,
    );
    expect(rows).toEqual([{ name: 'probity_app', mighty: false }]);
  });
});

describe('a login that is not a superuser', () => {
  let own: TestDatabase;
  let url: string;
  const login = `probity_login_${process.pid}`;

  beforeAll(async () => {
    own = await createTestDatabase({ empty: true });
    await own.asOwner(`CREATE ROLE ${login} LOGIN`);
    await own.asOwner(`ALTER DATABASE ${own.name} OWNER TO ${login}`);
    url = own.url.replace(/\/\/[^@]*@/, `//${login}@`);
  });
  afterAll(async () => {
    await own.drop();
    await test.asOwner(`DROP ROLE ${login}`);
  });

  it('is told what to ask for when it may not work as the application role', async () => {
    const refusal = expect.stringMatching(/^DATABASE_URL: .*GRANT probity_app TO that user$/) as string;
    await expect(migrate(url, schema)).rejects.toMatchObject({ setting: 'DATABASE_URL', message: refusal });
  });

  it('can do all that is needed once it may', async () => {
    await own.asOwner(`GRANT probity_app TO ${login}`);
    expect(await migrate(url, schema)).toEqual(['Ledger1700000000001']);
    const connected = await Database.connect({ url, schema, poolSize: 2 });
    await connected.query('INSERT INTO ledger (id) VALUES (1)');
    await expect(connected.query('DELETE FROM ledger')).rejects.toMatchObject({ code: '42501' });
    await connected.close();
  });
});

describe('values', () => {
  it('arrive as the rest of the system writes them', async () => {
    const [row] = await database.query(
      `SELECT '2026-04-09 00:00:00.1239+01'::timestamptz AS at, '2026-04-09'::date AS day, 9007199254740991::bigint AS big,
              '{"a":[1]}'::jsonb AS data, 12.30::numeric AS amount, '0001-01-01 00:00:00+00'::timestamptz AS early`,
    );
    expect(row).toEqual({
      at: '2026-04-08T23:00:00.123Z',
      day: '2026-04-09',
      big: 9007199254740991,
      data: { a: [1] },
      amount: '12.30',
      early: '0001-01-01T00:00:00.000Z',
    });
  });

  it('that a number cannot hold are refused, not rounded', async () => {
    await expect(database.query('SELECT 9007199254740993::bigint AS big')).rejects.toThrow(
      'beyond what a number can hold',
    );
    expect(await database.query('SELECT 1 AS still')).toEqual([{ still: 1 }]);
  });
});

describe('a transaction', () => {
  const count = async (): Promise<unknown> => (await database.query('SELECT count(*) AS n FROM view'))[0]!['n'];

  beforeEach(() => database.query('TRUNCATE view'));

  it('is committed when its work returns', async () => {
    const answer = await database.transaction(async (tx) => {
      await tx.prepared('view-insert', 'INSERT INTO view VALUES ($1)', [1]);
      return tx.query<{ id: number }>('SELECT id FROM view');
    });
    expect(answer).toEqual([{ id: 1 }]);
    expect(await count()).toBe(1);
  });

  it('is rolled back when its work throws', async () => {
    const work = database.transaction(async (tx) => {
      await tx.query('INSERT INTO view VALUES (1)');
      throw new RangeError('no');
    });
    await expect(work).rejects.toThrow(RangeError);
    expect(await count()).toBe(0);
  });

  it('can end with a last statement that commits it', async () => {
    const answer = await database.transaction((tx) =>
      tx.commitWith('view-insert-returning', 'INSERT INTO view VALUES ($1) RETURNING id', [7]),
    );
    expect(answer).toEqual([{ id: 7 }]);
    expect(await count()).toBe(1);
  });

  it('is rolled back whole when that last statement fails', async () => {
    const work = database.transaction(async (tx) => {
      await tx.query('INSERT INTO view VALUES (7)');
      return tx.commitWith('view-insert-returning', 'INSERT INTO view VALUES ($1) RETURNING id', [7]);
    });
    const error: unknown = await work.catch((reason: unknown) => reason);
    expect(isUniqueViolation(error, 'view_pkey')).toBe(true);
    expect(isUniqueViolation(error, 'other')).toBe(false);
    expect(await count()).toBe(0);
  });

  it('never passes for committed when a failed statement was ignored', async () => {
    const work = database.transaction(async (tx) => {
      await tx.query('INSERT INTO view VALUES (1)');
      await tx.query('SELECT 1/0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow(Defect);
    expect(await count()).toBe(0);
  });

  it('cannot be used once it is over', async () => {
    const tx = await database.transaction((open) => Promise.resolve(open));
    await expect(tx.query('SELECT 1')).rejects.toThrow(Defect);
  });

  it('is safe to run beside many others on few connections', async () => {
    const ids = Array.from({ length: 40 }, (_, n) => n);
    const work = ids.map((id) =>
      database.transaction((tx) => tx.prepared('view-insert', 'INSERT INTO view VALUES ($1)', [id])),
    );
    await Promise.all(work);
    expect(await count()).toBe(40);
  });
});

describe('a database that goes away', () => {
  const endConnections = async (): Promise<void> => {
    await test.asOwner(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
  };

  it('makes a transaction fail as unavailable, and the next one work', async () => {
    // Ended beside it, which may be heard only once something is asked of them.
    await Promise.all([1, 2, 3, 4].map(() => database.query('SELECT 1')));
    const work = database.transaction(async (tx) => {
      await tx.query('INSERT INTO view VALUES (99)');
      await endConnections();
      await tx.query('SELECT 1');
    });
    await expect(work).rejects.toThrow(OperationalError);
    expect(await database.query('SELECT id FROM view WHERE id = 99')).toEqual([]);
  });

  it('does not matter to connections that were idle', async () => {
    await Promise.all([1, 2, 3].map(() => database.query('SELECT pg_sleep(0)')));
    await endConnections();
    const asked = [1, 2, 3, 4].map(() => database.query('SELECT 1 AS fine').catch((error: unknown) => error));
    for (const answer of await Promise.all(asked)) {
      if (answer instanceof Error) expect(answer).toBeInstanceOf(OperationalError);
      else expect(answer).toEqual([{ fine: 1 }]);
    }
    expect(await database.query('SELECT 1 AS fine')).toEqual([{ fine: 1 }]);
  });

  it('is unavailable where nothing listens', async () => {
    const nowhere = 'postgres://postgres@/probity?host=%2Fnonexistent';
    await expect(Database.connect({ url: nowhere, schema, poolSize: 2 })).rejects.toThrow(OperationalError);
  });

  it('that makes a statement wait too long says that it is busy', async () => {
    const holder = new pg.Client({ connectionString: test.url });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE view');
    const work = database.transaction(async (tx) => {
      await tx.query(`SET LOCAL lock_timeout = '20ms'`);
      await tx.query('SELECT * FROM view');
    });
    await expect(work).rejects.toThrow('busy with the same records');
    await holder.end();
  });
});
