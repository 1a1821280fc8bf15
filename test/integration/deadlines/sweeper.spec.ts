import { Logger } from '@nestjs/common';
import { noMarks } from '../../../workflows/index.js';
import { dueDateProjection } from '../../../src/deadlines/due-date.projection.js';
import { chosen, inStandstill, terms } from '../../support/law/places/procurements.js';
import { World } from '../engine/world.js';

const PASSED = '2026-04-08T23:00:00.000Z';

const nothing = { claimed: 0, settled: 0, refused: 0, failed: 0 };

describe('due dates that have passed', () => {
  let world: World;
  beforeEach(async () => (world = await World.create()));
  afterEach(() => world.drop());

  const due = (id: string) =>
    world.database.query<Record<string, unknown>>(
      `SELECT id, status, at, due_on, command, met_at, attempts, claimed_until FROM due_date WHERE procurement_id = $1 ORDER BY id`,
      [id],
    );

  const stateOf = async (id: string): Promise<string | undefined> =>
    (await world.queries.find(id, 'everything'))?.state;

  it('are left alone until their instant, and settled from it on', async () => {
    const id = await world.plays(inStandstill('direct-award-c').recorded);
    expect(await due(id)).toMatchObject([
      { id: 'standstill:1', status: 'pending', at: PASSED, due_on: '2026-04-08', command: 'EndStandstill' },
    ]);
    expect(await world.at('2026-04-08T22:59:59.999Z').sweeper.sweepOnce()).toEqual(nothing);
    expect(await world.at(PASSED).sweeper.sweepOnce()).toEqual({ ...nothing, claimed: 1, settled: 1 });
    expect(await due(id)).toMatchObject([{ status: 'done', met_at: PASSED, claimed_until: null }]);
    const last = (await world.trail.load({ authority: 'icb-1', type: 'procurement', id })).at(-1);
    expect(last).toMatchObject({ type: 'StandstillEnded', actor: { system: true } });
    expect(await world.sweeper.sweepOnce()).toEqual(nothing);
  });

  it('come to the same whether the sweeper is on time, late, or never comes', async () => {
    const endings: unknown[] = [];
    for (const sweepAt of [PASSED, '2026-06-01T09:00:00.000Z', null]) {
      const id = await world.plays(inStandstill('direct-award-c').recorded);
      if (sweepAt) await world.at(sweepAt).sweeper.sweepOnce();
      if (!sweepAt) await world.at('2026-06-01').does(id, 'EnterIntoContract', terms);
      endings.push((await world.queries.find(id, 'everything'))?.facts.run.standstill?.endedAt);
    }
    expect(endings).toEqual([PASSED, PASSED, PASSED]);
  });

  it('are claimed by one instance each, however many sweep at once', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 30; n += 1) ids.push(await world.plays(inStandstill('direct-award-c').recorded));
    world.at(PASSED);
    const instances = [world, await world.another(), await world.another(), await world.another()];
    const sweeps = await Promise.all(instances.map(({ sweeper }) => sweeper.sweepOnce()));
    expect(sweeps.reduce((sum, { claimed }) => sum + claimed, 0)).toBe(30);
    expect(sweeps.reduce((sum, { settled }) => sum + settled, 0)).toBe(30);
    for (const id of ids) {
      const events = await world.trail.load({ authority: 'icb-1', type: 'procurement', id });
      expect(events.filter(({ type }) => type === 'StandstillEnded')).toHaveLength(1);
    }
  });

  it('do not get in the way of people, nor people in theirs', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1) ids.push(await world.plays(inStandstill('direct-award-c').recorded));
    world.at('2026-04-09');
    const other = await world.another();
    const [, , ...results] = await Promise.all([
      world.sweeper.sweepOnce(),
      other.sweeper.sweepOnce(),
      ...ids.map((id) => world.does(id, 'EnterIntoContract', terms)),
    ]);
    expect(results).toHaveLength(12);
    for (const id of ids) {
      const types = (await world.trail.load({ authority: 'icb-1', type: 'procurement', id })).map(({ type }) => type);
      expect(types.slice(-2)).toEqual(['StandstillEnded', 'ContractEnteredInto']);
    }
    expect((await world.rebuild.check()).equal).toBe(true);
  });

  it('are taken up again when whoever had claimed one has died', async () => {
    const id = await world.plays(inStandstill('direct-award-c').recorded);
    world.at(PASSED);
    await world.database.query(
      `UPDATE due_date SET claimed_until = clock_timestamp() + interval '1 minute', attempts = 1`,
    );
    expect(await world.sweeper.sweepOnce()).toMatchObject({ claimed: 0 });
    await world.database.query(`UPDATE due_date SET claimed_until = clock_timestamp() - interval '1 second'`);
    expect(await world.sweeper.sweepOnce()).toMatchObject({ claimed: 1, settled: 1 });
    expect(await stateOf(id)).not.toBe('standstillOpen');
  });

  it('change nothing when their command comes twice', async () => {
    const id = await world.plays(inStandstill('direct-award-c').recorded);
    await world.at(PASSED).sweeper.sweepOnce();
    const before = await world.queries.find(id, 'everything');
    const again = world.request(id, 'EndStandstill', {}, { principal: 'system', authorityId: 'icb-1' });
    expect(await world.engine.submit(again)).toMatchObject({ accepted: false });
    const both = await Promise.all([world.engine.submit(again), world.engine.submit(again)]);
    expect(both.every(({ accepted }) => !accepted)).toBe(true);
    expect(await world.queries.find(id, 'everything')).toEqual(before);
  });

  it('are left alone for longer and longer when the law refuses', async () => {
    const id = await world.plays(inStandstill('direct-award-c').recorded);
    // A row that says something else than the law: the instant has not come.
    await world.test.asOwner(`UPDATE due_date SET at = '2026-03-25T00:00:00Z'`);
    expect(await world.at('2026-03-26').sweeper.sweepOnce()).toEqual({ ...nothing, claimed: 1, refused: 1 });
    expect(await world.sweeper.sweepOnce()).toMatchObject({ claimed: 0 });
    const [row] = await due(id);
    expect(row).toMatchObject({ status: 'pending', attempts: 1 });
    expect(row!['claimed_until']).not.toBeNull();
    expect(await stateOf(id)).toBe('standstillOpen');
  });

  it('do not keep others waiting when one of them fails', async () => {
    const broken = await world.plays(inStandstill('direct-award-c').recorded);
    const sound = await world.plays(inStandstill('direct-award-c').recorded);
    await world.test.asOwner('UPDATE standing SET version = 99 WHERE id = $1', [broken]);
    Logger.overrideLogger(false);
    expect(await world.at(PASSED).sweeper.sweepOnce()).toEqual({ ...nothing, claimed: 2, settled: 1, failed: 1 });
    Logger.overrideLogger(true);
    expect(await stateOf(sound)).not.toBe('standstillOpen');
  });

  it('are void once what they were for has been left behind', () => {
    const [before, after] = [inStandstill('direct-award-c').procurement, chosen('direct-award-c').procurement];
    const change = { authorityId: 'icb-1', procurementId: 'p', events: [], marks: noMarks, at: PASSED };
    expect(dueDateProjection.rows({ ...change, before: after, after: before })).toMatchObject([{ status: 'pending' }]);
    expect(dueDateProjection.rows({ ...change, before, after: before })).toEqual([]);
    expect(dueDateProjection.rows({ ...change, before, after })).toMatchObject([
      { id: 'standstill:1', status: 'void' },
    ]);
  });
});
