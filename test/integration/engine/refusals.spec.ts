import { chosen, complete, opening, owl } from '../../support/law/places/procurements.js';
import { digestOf, saltedDigest } from '../../../src/engine/answers.js';
import { checkRefusals } from '../../../src/engine/index.js';
import { personId, principalOf, World } from './world.js';

describe('what is not allowed', () => {
  let world: World;
  let id: string;
  beforeAll(async () => {
    world = await World.create();
    id = await world.plays(chosen('direct-award-a').recorded);
  });
  afterAll(() => world.drop());

  const counts = async (): Promise<unknown> =>
    (
      await world.database.query(
        `SELECT (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM refusal) AS refusals,
          (SELECT max(version) FROM stream WHERE id = $1) AS version, (SELECT count(*) FROM command_outcome) AS answers`,
        [id],
      )
    )[0];

  it('is refused by the law with every reason; the attempt is noted outside the history, without what it carried', async () => {
    const before = (await counts()) as { events: number; refusals: number };
    const request = world.request(id, 'EnterIntoContract', {} as never, {
      idempotencyKey: 'refused-1',
      requestId: 'req-7',
    });
    const result = await world.engine.submit(request);
    expect(result).toMatchObject({ accepted: false, version: 2, command: 'EnterIntoContract', procurementId: id });
    if (!result.accepted) expect(result.reasons.every((reason) => reason.provision && reason.unblock)).toBe(true);
    expect(await counts()).toEqual({ ...before, refusals: before.refusals + 1 });
    const [logged] = await world.database.query('SELECT * FROM refusal ORDER BY at DESC LIMIT 1');
    expect(logged).toMatchObject({
      kind: 'procurement',
      procurement_id: id,
      version: 2,
      command: 'EnterIntoContract',
      actor: { personId: personId('decider'), organisationId: 'icb-1', role: 'decision-maker' },
      request_digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      request_id: 'req-7',
      reasons: expect.arrayContaining([expect.objectContaining({ code: expect.any(String) })]),
    });
  });

  it('is kept as a digest that is salted, each time otherwise, and the salt is all of it that can be taken away', async () => {
    const request = () => world.request(id, 'EnterIntoContract', {} as never, { requestId: 'req-8' });
    await world.engine.submit(request());
    await world.engine.submit(request());
    const kept = await world.test.asOwner<{ request_digest: string; request_salt: string }>(
      `SELECT request_digest, request_salt FROM refusal WHERE request_id = 'req-8'`,
    );
    const plain = digestOf(request());
    expect(new Set(kept.map(({ request_digest }) => request_digest)).size).toBe(2);
    for (const { request_digest, request_salt } of kept) expect(request_digest).toBe(saltedDigest(request_salt, plain));
    await world.test.asOwner(`UPDATE refusal SET request_salt = NULL WHERE request_id = 'req-8'`);
    expect((await checkRefusals(world.database)).findings).toEqual([]);
    await expect(world.test.asOwner(`UPDATE refusal SET request_digest = 'x'`)).rejects.toThrow(/only added to/);
    await expect(world.database.query(`UPDATE refusal SET request_salt = NULL`)).rejects.toThrow(/permission denied/);
  });

  it.each([
    ['a person of another authority, as if it did not exist', 'stranger', 'not-found'],
    ['somebody whose role may not give this command', 'auditor', 'not-permitted'],
  ] as const)('is denied to %s, and nothing is written at all', async (_, person, problem) => {
    const before = await counts();
    const request = world.request(id, 'ContactProvider', { provider: owl }, { principal: principalOf(person) });
    await expect(world.engine.submit(request)).rejects.toMatchObject({ problem });
    expect(await counts()).toEqual(before);
  });

  it('is denied to a person whom nobody knows, and to one whose role was taken away a moment ago', async () => {
    const nobody = { issuer: 'urn:test', subject: 'nobody' };
    const request = world.request(id, 'ContactProvider', { provider: owl });
    await expect(world.engine.submit({ ...request, principal: nobody })).rejects.toMatchObject({
      problem: 'not-a-member',
    });
    const revoke = (at: string | null): Promise<unknown> =>
      world.test.asOwner('UPDATE membership SET revoked_at = $1 WHERE person_id = $2', [at, personId('decider')]);
    await revoke('2026-03-01T00:00:00Z');
    await expect(world.engine.submit(request)).rejects.toMatchObject({ problem: 'not-found' });
    await revoke(null);
  });

  it('cannot be done to a procurement that is not there, not even by the system', async () => {
    for (const principal of [principalOf('decider'), 'system'] as const) {
      const request = world.request('no-such-id', 'ContactProvider', { provider: owl }, { principal });
      await expect(world.engine.submit(request)).rejects.toMatchObject({ problem: 'not-found' });
    }
  });

  it('cannot be opened for an authority that is not there', async () => {
    const request = world.request(null, 'OpenProcurement', opening, { authorityId: 'icb-9' });
    await expect(world.engine.submit(request)).rejects.toMatchObject({ problem: 'not-found' });
  });

  it.each([
    ['U+0000', { ...opening, title: 'a\u0000b' }, 'data.title'],
    ['half of a surrogate pair', { ...opening, description: 'a\ud83d' }, 'data.description'],
    [
      'an infinity',
      { ...opening, mixed: { healthValue: Infinity, otherValue: 1, inseparable: true } },
      'data.mixed.healthValue',
    ],
  ])('cannot be stored: %s', async (_, data, field) => {
    const before = await counts();
    await expect(world.engine.submit(world.request(null, 'OpenProcurement', data))).rejects.toMatchObject({
      problem: 'invalid-input',
      errors: [{ field, message: expect.any(String) }],
    });
    expect(await counts()).toEqual(before);
  });

  it('cannot be stored: nesting without end', async () => {
    let deep: unknown = 'x';
    for (let n = 0; n < 100_000; n += 1) deep = [deep];
    const request = world.request(null, 'OpenProcurement', { ...opening, title: deep as string });
    await expect(world.engine.submit(request)).rejects.toMatchObject({ problem: 'invalid-input' });
  });

  it('is taken in any language and script', async () => {
    const title = 'Größe 体 😀 \u202e \\u0000 "quoted" \'; DROP TABLE event; --';
    const { procurementId } = await world.does(null, 'OpenProcurement', { ...opening, title });
    expect((await world.queries.find(procurementId, 'everything'))?.facts.opening?.title).toBe(title);
  });

  it('counts what became of commands', async () => {
    await world.plays(complete('direct-award-a').recorded);
    const text = await world.metrics.registry.getSingleMetricAsString('probity_commands_total');
    expect(text).toMatch(/type="OpenProcurement",outcome="accepted"/);
    expect(text).toMatch(/type="EnterIntoContract",outcome="refused"/);
  });
});
