import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Database } from '../../../src/platform/database/database.js';
import { clockDifference, obstacles } from '../../../src/platform/database/finding.js';
import { migrate, pendingMigrations } from '../../../src/platform/database/migrate.js';
import { readinessOf } from '../../../src/platform/http/readiness.js';
import { schema } from '../../../src/schema.js';
import { opening } from '../../support/law/places/procurements.js';
import { World } from '../engine/world.js';

class Later1999999999999 implements MigrationInterface {
  name = 'Later1999999999999';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE later (id int)');
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

describe('the clocks', () => {
  it.each([
    ['within the round trip', 1_000, 1_200, 1_100, 0],
    ['at its ends', 1_000, 1_200, 1_200, 0],
    ['before it', 1_000, 1_200, 900, -100],
    ['after it', 1_000, 1_200, 31_201, 30_001],
  ])('differ by what the round trip does not explain: %s', (_where, before, after, theirs, aheadMs) => {
    expect(clockDifference(theirs, before, after)).toEqual({ aheadMs, roundTripMs: 200 });
  });

  it.each([
    [0, true, 0],
    [1_000, true, 0],
    [1_001, true, 1],
    [-1_001, true, 1],
    [30_000, true, 1],
    [30_001, false, 0],
    [-30_001, false, 0],
    [-19_440_000_000, false, 0],
  ])('that differ by %d ms: ready %s, %d warnings', (aheadMs, ready, warnings) => {
    const clock = { aheadMs, roundTripMs: 3 };
    const readiness = readinessOf({ away: null, readOnly: null, clock, missing: [], unknown: [] });
    expect(readiness.ready).toBe(ready);
    expect(readiness.warnings).toHaveLength(warnings);
  });

  it('are told apart in words that people use', () => {
    const says = (aheadMs: number): string =>
      obstacles({ away: null, readOnly: null, clock: { aheadMs, roundTripMs: 1 }, missing: [], unknown: [] })[0]!.says;
    expect(says(42_000)).toContain('is 42 seconds ahead of the clock of this server');
    expect(says(-180_000)).toContain('is 3 minutes behind the clock of this server');
    expect(says(19_440_000_000)).toContain('is 225 days ahead of');
  });
});

describe('a database on which nothing can be decided', () => {
  let world: World;
  let own = 0;
  beforeAll(async () => (world = await World.create({ now: () => Date.now() + own })));
  afterEach(() => (own = 0));
  afterAll(() => world.drop());

  const opens = () => world.engine.submit(world.request(null, 'OpenProcurement', opening));
  const count = async (): Promise<unknown> =>
    (await world.database.query('SELECT count(*) AS events FROM event'))[0]!['events'];

  it.each([40_000, -40_000])('takes no command while the clocks differ by %d ms, and loses nothing', async (skew) => {
    const before = await count();
    own = skew;
    const request = world.request(null, 'OpenProcurement', opening, { idempotencyKey: `clock-${skew}` });
    await expect(world.engine.submit(request)).rejects.toMatchObject({
      problem: 'unavailable',
      members: { reason: 'clocks-differ' },
      message: expect.stringContaining('40 seconds') as unknown,
    });
    await expect(world.sweeper.sweepOnce()).rejects.toMatchObject({ members: { reason: 'clocks-differ' } });
    expect(await count()).toBe(before);
    own = 0;
    expect(await world.engine.submit(request)).toMatchObject({ accepted: true, repeated: false });
    await world.database.watch.look();
    expect(await world.sweeper.sweepOnce()).toMatchObject({ failed: 0 });
  });

  it('takes commands while they differ by less', async () => {
    own = 20_000;
    expect(await opens()).toMatchObject({ accepted: true });
  });

  it('takes no command of an older version once a newer one has brought it up to date, and does those of the newer', async () => {
    const newer = { ...schema, migrations: [...(schema.migrations as []), Later1999999999999] };
    expect(await pendingMigrations(world.test.url, newer)).toEqual(['Later1999999999999']);
    const before = await count();
    expect(await migrate(world.test.url, newer)).toEqual(['Later1999999999999']);
    await expect(opens()).rejects.toMatchObject({ members: { reason: 'database-ahead' } });
    await world.database.watch.look();
    await expect(world.sweeper.sweepOnce()).rejects.toMatchObject({ members: { reason: 'database-ahead' } });
    expect(await count()).toBe(before);
    expect(readinessOf(await world.database.watch.look())).toMatchObject({ ready: false, readOnly: false });
    // Reading goes on, and an older version does not even start.
    expect(await world.queries.find('there-is-none', 'everything')).toBeNull();
    await expect(migrate(world.test.url, schema)).rejects.toMatchObject({
      name: 'SetupError',
      message: expect.stringContaining('newer version of Probity') as unknown,
    });
    const beside = await Database.connect({ url: world.test.url, schema: newer, poolSize: 2 });
    expect(readinessOf(await beside.watch.look())).toMatchObject({ ready: true });
    const after = await world.onto(beside);
    expect(await after.engine.submit(after.request(null, 'OpenProcurement', opening))).toMatchObject({
      accepted: true,
    });
    await beside.close();
    await world.test.asOwner(`DELETE FROM probity_migrations WHERE name = 'Later1999999999999'`);
    expect(await opens()).toMatchObject({ accepted: true });
  });

  it('says that it is read-only, and goes on reading', async () => {
    const { name } = world.test;
    await world.test.asOwner(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`;
    await world.test.asOwner(cut);
    expect(readinessOf(await world.database.watch.look())).toMatchObject({ ready: false, readOnly: true });
    let said = '';
    // The connections of before notice one by one that they were cut.
    for (let attempt = 0; attempt < 20 && !said.includes('read-only'); attempt += 1)
      said = await opens().then(
        () => 'accepted',
        (error: unknown) => String(error),
      );
    expect(said).toContain('read-only');
    expect(await count()).toEqual(expect.any(Number));
    await world.test.asOwner(`BEGIN READ WRITE; ALTER DATABASE ${name} RESET default_transaction_read_only; COMMIT`);
    expect(readinessOf(await world.database.watch.look())).toMatchObject({ ready: true, readOnly: false });
    expect(await opens()).toMatchObject({ accepted: true });
  });

  it('says so after a change that it had no room for, until one succeeds', async () => {
    const full = `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$`;
    await world.test.asOwner(full);
    for (const table of ['event', 'write_probe'])
      await world.test.asOwner(
        `CREATE TRIGGER full_disk BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION full_disk()`,
      );
    expect(readinessOf(await world.database.watch.look())).toMatchObject({ ready: true });
    await expect(opens()).rejects.toThrow('no room');
    for (let look = 0; look < 3; look += 1)
      expect(readinessOf(await world.database.watch.look())).toMatchObject({ ready: false, readOnly: true });
    for (const table of ['event', 'write_probe']) await world.test.asOwner(`DROP TRIGGER full_disk ON ${table}`);
    expect(readinessOf(await world.database.watch.look())).toMatchObject({ ready: true, readOnly: false });
    expect(await opens()).toMatchObject({ accepted: true });
  });
});
