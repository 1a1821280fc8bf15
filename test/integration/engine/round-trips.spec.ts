import { jest } from '@jest/globals';
import pg from 'pg';
import { owl, chosen, opening } from '../../support/law/places/procurements.js';
import { World } from './world.js';

describe('the hot path', () => {
  let world: World;
  let id: string;
  const query = jest.spyOn(pg.Client.prototype, 'query');

  beforeAll(async () => {
    // One connection, so that the statements that set it up are behind us when we count.
    world = await World.create({ poolSize: 1 });
    id = await world.plays(chosen('direct-award-a').recorded);
  });
  afterEach(() => query.mockClear());
  afterAll(async () => {
    query.mockRestore();
    await world.drop();
  });

  /** The statements, by name; which text of one it was is behind the stroke. */
  const names = (): unknown[] =>
    query.mock.calls.map(([config]) => (config as { name?: string }).name?.split('/')[0] ?? config);

  it('asks the database twice to accept a command: one statement reads, one writes', async () => {
    query.mockClear();
    await world.does(id, 'ContactProvider', { provider: owl }, { idempotencyKey: 'a-key-of-mine', ifMatch: 2 });
    expect(names()).toEqual(['engine.read', 'engine.write']);
  });

  it('asks twice to open a procurement', async () => {
    await world.does(null, 'OpenProcurement', opening);
    expect(names()).toEqual(['engine.read', 'engine.write']);
  });

  it('asks twice to refuse: the second notes the attempt', async () => {
    const result = await world.engine.submit(world.request(id, 'SubmitAwardNotice', {}));
    expect(result.accepted).toBe(false);
    expect(names()).toEqual(['engine.read', 'engine.refusal']);
  });

  it('asks once to give an answer again', async () => {
    await world.does(id, 'ContactProvider', { provider: owl }, { idempotencyKey: 'a-key-of-mine', ifMatch: 2 });
    expect(names()).toEqual(['engine.read']);
  });

  it('asks once to look, and has the name of the authority with it', async () => {
    const view = await world.queries.find(id, 'everything');
    expect(names()).toEqual(['engine.read']);
    expect(view?.authorityName).toBe('icb-1');
  });
});
