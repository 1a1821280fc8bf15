import { chosen, opening, owl } from '../../support/law/stories.js';
import { principalOf, World } from './world.js';

describe('a request that is repeated with its idempotency key', () => {
  let world: World;
  beforeAll(async () => (world = await World.create()));
  afterAll(() => world.drop());

  it('gets the first answer again, and nothing happens twice', async () => {
    const id = await world.plays(chosen('direct-award-a').recorded);
    const change = { idempotencyKey: 'contact-owl', ifMatch: 2 };
    const first = await world.does(id, 'ContactProvider', { provider: owl }, change);
    await world.does(id, 'Abandon', { reasons: 'The service is no longer needed.' });
    const again = await world.does(id, 'ContactProvider', { provider: owl }, change);
    const { repeated, version, state, commandId, events, warnings } = again;
    expect(repeated).toBe(true);
    expect({ version, state, commandId, events, warnings }).toEqual({
      version: first.version,
      state: first.state,
      commandId: first.commandId,
      events: first.events,
      warnings: first.warnings,
    });
    expect(again.procurement.version).toBe(first.version + 1);
    expect((await world.trail.head({ authority: 'icb-1', type: 'procurement', id }))?.version).toBe(4);
  });

  it('opens one procurement, however often it is asked at once', async () => {
    const request = world.request(null, 'OpenProcurement', opening, { idempotencyKey: 'open-once' });
    const results = await Promise.all(Array.from({ length: 20 }, () => world.engine.submit(request)));
    const accepted = results.filter((result) => result.accepted);
    expect(new Set(accepted.map(({ procurementId }) => procurementId)).size).toBe(1);
    expect(accepted).toHaveLength(20);
    expect(accepted.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });

  it('does one thing once, however often it is asked at once with the version that was seen', async () => {
    const id = await world.plays(chosen('direct-award-a').recorded);
    const request = world.request(id, 'ContactProvider', { provider: owl }, { idempotencyKey: 'at-once', ifMatch: 2 });
    const results = await Promise.all(Array.from({ length: 20 }, () => world.engine.submit(request)));
    expect(results.every((result) => result.accepted && result.version === 3)).toBe(true);
  });

  it('is refused if the key was used for another request', async () => {
    const id = await world.plays(chosen('direct-award-a').recorded);
    await world.does(id, 'ContactProvider', { provider: owl }, { idempotencyKey: 'for-owl' });
    const other = world.request(
      id,
      'ContactProvider',
      { provider: { ...owl, name: 'Other' } },
      { idempotencyKey: 'for-owl' },
    );
    await expect(world.engine.submit(other)).rejects.toMatchObject({ problem: 'idempotency-key-reused' });
    const elsewhere = world.request(null, 'OpenProcurement', opening, { idempotencyKey: 'for-owl' });
    await expect(world.engine.submit(elsewhere)).rejects.toMatchObject({ problem: 'idempotency-key-reused' });
  });

  it('is another request if another person uses the same key', async () => {
    const mine = await world.does(null, 'OpenProcurement', opening, { idempotencyKey: 'common-key' });
    const theirs = await world.does(null, 'OpenProcurement', opening, {
      idempotencyKey: 'common-key',
      principal: principalOf('commissioner'),
    });
    expect(theirs.procurementId).not.toBe(mine.procurementId);
  });

  it('is decided again after a refusal, because nothing had happened and the law may allow it by then', async () => {
    const id = await world.plays(chosen('direct-award-a').recorded);
    const request = world.request(id, 'SubmitAwardNotice', {}, { idempotencyKey: 'too-early' });
    expect((await world.engine.submit(request)).accepted).toBe(false);
    const other = world.request(id, 'ContactProvider', { provider: owl }, { idempotencyKey: 'too-early' });
    expect((await world.engine.submit(other)).accepted).toBe(true);
  });
});
