import pg from 'pg';
import { OperationalError } from '../../../src/platform/errors.js';
import { Turnstile } from '../../../src/platform/turnstile.js';
import { chosen } from '../../support/law/places/procurements.js';
import { World } from './world.js';

const provider = (n: number) => ({ id: `p-${n}`, name: `Provider ${n}`, address: `${n} High Street` });

describe('a procurement whose row somebody holds', () => {
  let world: World;
  let holder: pg.Client;
  beforeAll(async () => {
    // Fewer connections than writers: without a queue of their own they would have them all.
    world = await World.create({ poolSize: 5 });
    holder = new pg.Client({ connectionString: world.test.url });
    await holder.connect();
  });
  afterAll(async () => {
    await holder.end();
    await world.drop();
  });

  const contacts = (id: string, n: number) =>
    world.engine.submit(world.request(id, 'ContactProvider', { provider: provider(n) }));

  it('keeps those waiting who write to it, and nobody else', async () => {
    const held = await world.plays(chosen('direct-award-b').recorded);
    const other = await world.plays(chosen('direct-award-b').recorded);
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM stream WHERE id = $1 FOR UPDATE', [held]);
    const waiting = Array.from({ length: 20 }, (_, n) => contacts(held, n).catch((error: unknown) => error));
    const blocked = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    let most = 0;
    while (most < 3) most = (await world.test.asOwner<{ n: number }>(blocked))[0]!.n;
    expect(most).toBe(3);
    for (let n = 1; n <= 5; n += 1) expect(await contacts(other, n)).toMatchObject({ accepted: true });
    expect(await world.queries.find(held, 'everything')).toMatchObject({ version: 2 });
    await holder.query('ROLLBACK');
    const accepted = (await Promise.all(waiting)).filter((one) => !(one instanceof Error)).length;
    expect(await world.queries.find(held, 'everything')).toMatchObject({ version: 2 + accepted });
    expect(await contacts(held, 99)).toMatchObject({ accepted: true });
  });

  it('is not waited for without an end', async () => {
    const held = await world.plays(chosen('direct-award-b').recorded);
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM stream WHERE id = $1 FOR UPDATE', [held]);
    await expect(contacts(held, 1)).rejects.toThrow('busy with the same records');
    await holder.query('ROLLBACK');
    expect(await contacts(held, 1)).toMatchObject({ accepted: true });
  });
});

describe('a history that was written while the clock was far ahead', () => {
  let world: World;
  beforeAll(async () => (world = await World.create()));
  afterAll(() => world.drop());

  it.each([
    ['far ahead', '2026-10-15T09:00:00.000Z', '2026-03-03T09:00:00.000Z'],
    ['a little ahead', '2026-03-03T09:00:20.000Z', '2026-03-03T09:00:20.000Z'],
  ])('does not hold the procurement there: %s', async (_how, ahead, decidedAt) => {
    const id = await world.plays(chosen('direct-award-b').recorded);
    await world.at(ahead).does(id, 'ContactProvider', { provider: provider(1) });
    world.at('2026-03-03T09:00:00.000Z');
    expect((await world.engine.look(id))?.evidence.now).toBe(decidedAt);
    // What counts by its receipt goes by the clock, however little that was wrong before.
    await world.does(id, 'ContactProvider', { provider: provider(2) }, { byFirstReceipt: true });
    const event = (await world.trail.load({ authority: 'icb-1', type: 'procurement', id })).at(-1)!;
    expect(event.data).toMatchObject({ derived: { at: '2026-03-03T09:00:00.000Z' } });
    // The order of the history stays what it was.
    expect(event.recordedAt).toBe(ahead);
  });
});

describe('a turnstile', () => {
  const options = { abreast: 2, longestWaitMs: 60_000, longestQueue: 1 };

  it('lets a few at a time through for each thing, in the order in which they came', async () => {
    const turnstile = new Turnstile({ ...options, longestQueue: 10 });
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const work = (key: string, what: string) =>
      turnstile.pass(key, () => {
        begun.push(what);
        return new Promise<void>((resolve) => ends.push(resolve));
      });
    const all = [work('a', 'a1'), work('a', 'a2'), work('a', 'a3'), work('a', 'a4'), work('b', 'b1')];
    await Promise.resolve();
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    expect(turnstile.waiting).toBe(2);
    while (ends.length > 0) {
      ends.shift()!();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(all);
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'a4']);
  });

  it('turns away whom it could not serve in time, and goes on after work that fails', async () => {
    const turnstile = new Turnstile({ ...options, abreast: 1 });
    let end = (): void => undefined;
    const first = turnstile.pass('a', () => new Promise<void>((_, reject) => (end = () => reject(new Error('no')))));
    const second = turnstile.pass('a', () => Promise.resolve('done'));
    await expect(turnstile.pass('a', () => Promise.resolve())).rejects.toThrow(OperationalError);
    end();
    await expect(first).rejects.toThrow('no');
    expect(await second).toBe('done');
    const brief = new Turnstile({ abreast: 1, longestWaitMs: 1, longestQueue: 5 });
    const held = brief.pass('a', () => new Promise<void>((resolve) => (end = resolve)));
    await expect(brief.pass('a', () => Promise.resolve())).rejects.toThrow(OperationalError);
    end();
    await held;
    expect(await brief.pass('a', () => Promise.resolve('again'))).toBe('again');
  });
});
