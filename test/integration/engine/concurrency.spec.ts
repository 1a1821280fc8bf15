import type { CommandResult } from '../../../src/engine/index.js';
import { verifyTrail } from '../../../src/trail/index.js';
import { chosen, opening } from '../../support/law/places/procurements.js';
import { principalOf, World, type Person } from './world.js';

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

  it('runs a race again where nothing moved that the act rests on, and refuses nobody', async () => {
    const id = await world.plays(chosen('direct-award-b').recorded);
    const other = await world.another();
    const attempts = Array.from({ length: 16 }, (_, n) =>
      (n % 2 ? world : other).does(
        id,
        'RaiseConflict',
        { person: `person-${n}`, description: `What is said of ${n}.` },
        { ifMatch: n % 3 === 0 ? 2 : null },
      ),
    );
    const versions = (await Promise.all(attempts)).map(({ version }) => version);
    expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, n) => 3 + n));
    const view = await world.queries.find(id, 'everything');
    expect(view?.version).toBe(18);
    expect(Object.keys(view?.facts.conflicts.conflicts ?? {})).toHaveLength(16);
  });

  it('runs nothing again on anybody’s behalf that rests on everything, and loses none that it accepted', async () => {
    const id = await world.plays(chosen('direct-award-b').recorded);
    const attempts = Array.from({ length: 16 }, (_, n) =>
      world.engine.submit(world.request(id, 'ContactProvider', { provider: provider(n) })),
    );
    const settled = await Promise.allSettled(attempts);
    const accepted = settled.filter(({ status }) => status === 'fulfilled');
    for (const one of settled) if (one.status === 'rejected') expect(one.reason).toMatchObject({ problem: 'conflict' });
    const view = await world.queries.find(id, 'everything');
    expect(accepted.length).toBeGreaterThanOrEqual(1);
    expect(view?.version).toBe(2 + accepted.length);
    expect(Object.keys(view?.facts.providers ?? {})).toHaveLength(accepted.length);
  });

  it('overtakes whoever acts on one matter twice, and nobody by what another does in theirs', async () => {
    const id = await world.plays(chosen('direct-award-b').recorded);
    const declare = (who: Person, ifMatch: number | null) =>
      world.engine.submit(world.request(id, 'DeclareNoConflict', {}, { principal: principalOf(who), ifMatch }));
    await declare('decider', 2);
    await expect(declare('decider', 2)).rejects.toMatchObject({
      problem: 'version-conflict',
      members: { expected: 2, version: 3 },
    });
    expect(await declare('commissioner', 2)).toMatchObject({ accepted: true, version: 4 });
    await expect(declare('decider', 9)).rejects.toMatchObject({ problem: 'version-conflict' });
    // Without a tag nothing is said to have been seen, so nothing was overtaken.
    expect(await declare('decider', null)).toMatchObject({ accepted: true, version: 5 });
  });

  it('gives up a race that is lost time and again, and says from which version to which', async () => {
    const id = await world.plays(chosen('direct-award-b').recorded);
    const other = await world.another();
    let faster = 0;
    // Somebody else is faster whenever this one has read, and before it writes.
    const slow = await world.another((ports) =>
      ports.addEvidence({
        name: 'meanwhile',
        sql: 'NULL::jsonb',
        contribute: async () => {
          await other.does(id, 'ContactProvider', { provider: provider((faster += 1)) });
          return {};
        },
      }),
    );
    const raising = slow.engine.submit(
      slow.request(id, 'RaiseConflict', { person: 'ann', description: 'What is said of her.' }),
    );
    await expect(raising).rejects.toMatchObject({
      problem: 'conflict',
      members: { expected: 2, version: 22 },
    });
    expect(faster).toBe(21);
    expect((await world.queries.find(id, 'everything'))?.version).toBe(2 + faster);
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
