import { processes } from '../../../workflows/index.js';
import { verifyTrail } from '../../../src/trail/index.js';
import { complete } from '../../support/law/places/procurements.js';
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

  it('leaves a history that verifies and views that are as the history says', async () => {
    expect(await verifyTrail(world.database)).toMatchObject({ verified: true, first: null });
    expect(await world.rebuild.check()).toMatchObject({ equal: true });
  });
});
