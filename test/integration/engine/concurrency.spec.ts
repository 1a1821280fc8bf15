import type { CommandResult } from '../../../src/engine/index.js';
import { verifyTrail } from '../../../src/trail/index.js';
import { chosen, opening } from '../../support/law/stories.js';
import { World } from './world.js';

describe('many writers on one procurement', () => {
  let world: World;
  beforeAll(async () => (world = await World.create({ poolSize: 32 })));
  afterAll(() => world.drop());

  /** Any number of providers may be contacted, so every writer would be allowed. */
  const provider = (n: number) => ({ id: `p-${n}`, name: `Provider ${n}`, address: `${n} High Street` });

  it('has exactly one winner for each version when 64 write what they saw', async () => {
    const id = await world.plays(chosen('direct-award-b').recorded);
    const other = await world.another();
    const winners: number[] = [];
    for (let version = 2; version < 8; version += 1) {
      const attempts = Array.from({ length: 64 }, (_, n) =>
        (n % 2 ? world : other).engine.submit(
          world.request(id, 'ContactProvider', { provider: provider(version * 100 + n) }, { ifMatch: version }),
        ),
      );
      const settled = await Promise.allSettled(attempts);
      const won = settled.filter((one): one is PromiseFulfilledResult<CommandResult> => one.status === 'fulfilled');
      const lost = settled.filter((one): one is PromiseRejectedResult => one.status === 'rejected');
      expect(won).toHaveLength(1);
      expect(won[0]!.value).toMatchObject({ accepted: true, version: version + 1 });
      for (const { reason } of lost) {
        expect(reason).toMatchObject({
          problem: expect.stringMatching(/^(version-)?conflict$/),
          members: { expected: version },
        });
      }
      winners.push(version + 1);
    }
    const events = await world.trail.load({ authority: 'icb-1', type: 'procurement', id });
    expect(events.map((event) => event.version)).toEqual([1, 2, ...winners]);
    expect(await world.queries.find(id, 'everything')).toMatchObject({ version: 8 });
  });

  it('tells a version that was stale when it came from one that was overtaken on the way', async () => {
    const id = await world.plays(chosen('direct-award-b').recorded);
    const stale = world.request(id, 'ContactProvider', { provider: provider(1) }, { ifMatch: 1 });
    await expect(world.engine.submit(stale)).rejects.toMatchObject({
      problem: 'version-conflict',
      members: { expected: 1, version: 2 },
    });
    const ahead = world.request(id, 'ContactProvider', { provider: provider(1) }, { ifMatch: 3 });
    await expect(world.engine.submit(ahead)).rejects.toMatchObject({ problem: 'version-conflict' });
  });

  it('runs a race again where nobody said which version they saw, and loses none that it accepted', async () => {
    const id = await world.plays(chosen('direct-award-b').recorded);
    const attempts = Array.from({ length: 16 }, (_, n) =>
      world.engine.submit(world.request(id, 'ContactProvider', { provider: provider(n) })),
    );
    const accepted = (await Promise.allSettled(attempts)).filter(({ status }) => status === 'fulfilled');
    expect(accepted.length).toBeGreaterThanOrEqual(2);
    const view = await world.queries.find(id, 'everything');
    expect(view?.version).toBe(2 + accepted.length);
    expect(Object.keys(view?.facts.providers ?? {})).toHaveLength(accepted.length);
  });

  it('opens many procurements at once without one waiting for another', async () => {
    const attempts = Array.from({ length: 64 }, () => world.does(null, 'OpenProcurement', opening));
    const ids = (await Promise.all(attempts)).map(({ procurementId }) => procurementId);
    expect(new Set(ids).size).toBe(64);
  });

  it('leaves histories that verify and views that are as they say', async () => {
    expect((await verifyTrail(world.database)).first).toBeNull();
    expect((await world.rebuild.check()).equal).toBe(true);
  });
});
