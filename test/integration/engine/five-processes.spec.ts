import { processes } from '../../../workflows/index.js';
import { verifyTrail } from '../../../src/trail/index.js';
import { complete, inStandstill, opening } from '../../support/law/places/procurements.js';
import { World } from './world.js';

describe('the five processes through the engine', () => {
  let world: World;
  beforeAll(async () => (world = await World.create()));
  afterAll(() => world.drop());

  it.each(processes)(
    'runs %s from opening to the end, and the database says what the law alone says',
    async (process) => {
      const story = complete(process);
      const id = await world.plays(story.recorded);
      const view = await world.queries.find(id, 'everything');
      expect(view).toMatchObject({ state: story.state, version: story.events.length, machine: process });
      const events = await world.trail.load({ authority: 'icb-1', type: 'procurement', id });
      expect(events.map((event) => event.type)).toEqual(story.events.map((event) => event.type));
      expect(events.map((event) => event.state)).toEqual(story.events.map((event) => event.state));
    },
  );

  it('cites the one that it follows, and nothing where it follows none', async () => {
    const first = await world.plays(inStandstill('direct-award-c').recorded);
    await world.at('2026-04-09').does(first, 'Abandon', { reasons: 'The service is no longer needed.' });
    const follows = await world.does(null, 'OpenProcurement', { ...opening, follows: first });
    const load = (id: string) => world.trail.load({ authority: 'icb-1', type: 'procurement', id });
    const [opened] = await load(follows.procurementId);
    const last = (await load(first)).at(-1)!;
    expect(opened!.cites).toEqual([{ ...last.stream, version: last.version, hash: last.hash }]);
    expect((await load(first)).filter((event) => 'cites' in event)).toEqual([]);
  });

  // Each is planned once on every connection: what is not counted grows.
  it('writes with few texts: one for each set of parts that have rows', () => {
    expect([...world.engine.texts].sort()).toEqual([
      'b standing directory view_procurement',
      'm standing',
      'm standing view_due_date',
      'm standing view_procurement',
      'm standing view_procurement view_due_date',
      'm+w standing view_procurement view_due_date+',
      'mS standing',
    ]);
  });

  it('leaves a history that verifies and views that are as the history says', async () => {
    expect(await verifyTrail(world.database)).toMatchObject({ verified: true, first: null });
    expect(await world.rebuild.check()).toMatchObject({ equal: true });
  });
});
