import { digestOf, forgetRequest, saltedDigest } from '../../../src/engine/answers.js';
import { checkOutcomes } from '../../../src/engine/index.js';
import { asOwner } from '../../../src/platform/database/owner.js';
import { chosen, opening, owl } from '../../support/law/places/procurements.js';
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

  it('is known by a digest that nobody can guess, also where it was kept before there was a salt', async () => {
    const id = await world.plays(chosen('direct-award-a').recorded);
    const request = world.request(id, 'ContactProvider', { provider: owl }, { idempotencyKey: 'salted-1', ifMatch: 2 });
    const asked = () => world.engine.submit(request);
    expect(await asked()).toMatchObject({ accepted: true, repeated: false });
    const kept = async () =>
      (
        await world.test.asOwner<{ request_digest: string; request_salt: string | null }>(
          `SELECT request_digest, request_salt FROM command_outcome WHERE key = 'salted-1'`,
        )
      )[0]!;
    const plain = digestOf(request);
    const { request_digest, request_salt } = await kept();
    expect(request_digest).toBe(saltedDigest(request_salt!, plain));
    expect(await asked()).toMatchObject({ accepted: true, repeated: true });
    await world.test.asOwner(
      `UPDATE command_outcome SET request_digest = $1, request_salt = NULL WHERE key = 'salted-1'`,
      [plain],
    );
    expect(await asked()).toMatchObject({ accepted: true, repeated: true });
    const salted = [request_digest, request_salt];
    await world.test.asOwner(
      `UPDATE command_outcome SET request_digest = $1, request_salt = $2 WHERE key = 'salted-1'`,
      salted,
    );

    // Something of it is erased: nothing tells any more what was asked for, and the answer is given to nobody.
    const stream = { authority: 'icb-1', type: 'procurement', id } as const;
    await asOwner(world.test.url, (tx) => forgetRequest(tx, stream, 3));
    expect(await kept()).toEqual({ request_digest, request_salt: null });
    await expect(asked()).rejects.toMatchObject({ problem: 'idempotency-key-reused' });
    expect((await checkOutcomes(world.database)).findings).toEqual([]);
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
