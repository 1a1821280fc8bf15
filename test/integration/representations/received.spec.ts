import { checkRefusals, NotYetDecided, TRIES, type CommandResult } from '../../../src/engine/index.js';
import { representationProjection } from '../../../src/representations/representation.projection.js';
import { verifyTrail } from '../../../src/trail/index.js';
import { commandOf, type Instant } from '../../../workflows/index.js';
import { inStandstill, terms } from '../../support/law/places/procurements.js';
import { personId, World } from '../engine/world.js';
import { publicLetter } from './parties.js';

const LAST_MILLISECOND: Instant = '2026-04-08T22:59:59.999Z';
const MIDNIGHT: Instant = '2026-04-08T23:00:00.000Z';

describe('what is received', () => {
  let one: World;
  let other: World;
  /** What happens in an instance while it thinks: after it has read, and before it writes. */
  let meanwhile: (command: string | null) => Promise<void> = () => Promise.resolve();

  beforeAll(async () => {
    one = await World.create({
      change: (ports) =>
        ports.addProjection(representationProjection).addEvidence({
          name: 'meanwhile',
          sql: 'to_jsonb(ask.command)',
          contribute: async (found) => {
            await meanwhile(found as string | null);
            return {};
          },
        }),
    });
    other = await one.another();
  });
  afterEach(() => void (meanwhile = () => Promise.resolve()));
  afterAll(() => one.drop());

  async function inItsStandstill(): Promise<string> {
    let id: string | null = null;
    for (const { type, data, disclosed, recordedAt } of inStandstill('direct-award-c').recorded) {
      const { derived: _derived, ...given } = data;
      const command = commandOf(type)!;
      one.at(recordedAt);
      id = (await one.does(id, command, { ...given, ...disclosed })).procurementId;
    }
    return id!;
  }

  const making = (world: World, id: string, more = {}) =>
    world.request(id, 'MakeRepresentation', publicLetter, { principal: 'public', byFirstReceipt: true, ...more });
  const lodge = (world: World, id: string, more = {}): Promise<CommandResult> =>
    world.engine.submit(making(world, id, more));
  const end = (world: World, id: string): Promise<CommandResult> =>
    world.engine.submit(world.request(id, 'EndStandstill', {}, { principal: 'system' }));
  const award = (world: World, id: string): Promise<CommandResult> =>
    world.engine.submit(world.request(id, 'EnterIntoContract', terms));
  const statusOf = async (id: string) =>
    one.test.asOwner(
      `SELECT status, reasons, request, request_digest = '' AS forgotten FROM reception WHERE procurement_id = $1`,
      [id],
    );
  const typesOf = async (id: string): Promise<readonly string[]> =>
    (await one.trail.load({ authority: 'icb-1', type: 'procurement', id })).map(({ type }) => type);
  /** The one who was deciding has died. */
  const abandoned = () => one.test.asOwner(`UPDATE reception SET claimed_until = '2020-01-01T00:00:00Z'`);

  it('is put down with one round trip more, and is no more there once it is decided', async () => {
    const id = await inItsStandstill();
    one.at(LAST_MILLISECOND);
    expect(await lodge(one, id)).toMatchObject({ accepted: true });
    expect(await statusOf(id)).toEqual([{ status: 'decided', reasons: null, request: null, forgotten: true }]);
  });

  it.each([
    ['the end of the standstill', end],
    ['a contract', award],
  ])('is waited for by %s until it is decided, by the time of its receipt', async (_which, ending) => {
    const id = await inItsStandstill();
    one.at(LAST_MILLISECOND);
    await one.engine.receptions.putDown(making(one, id), LAST_MILLISECOND);
    other.at(MIDNIGHT);
    const refused = await ending(other, id);
    expect(refused).toMatchObject({ accepted: false });
    expect(refused.accepted || refused.reasons.map(({ code }) => code)).toContain('what-was-received-is-decided');
    expect((await other.engine.look(id))?.procurement.state).toBe('standstillOpen');
    await abandoned();
    await other.sweeper.sweepOnce();
    const { procurement } = (await other.engine.look(id))!;
    expect(procurement.state).toBe('representationsReceived');
    const [representation] = Object.values(procurement.facts.run.hearing.representations);
    expect(representation).toMatchObject({ receivedAt: LAST_MILLISECOND, inTime: true });
    expect(await typesOf(id)).not.toContain('StandstillEnded');
  });

  it.each([
    ['the end of the standstill', 'EndStandstill', end],
    ['a contract', 'EnterIntoContract', award],
  ])(
    'while %s is being decided on another instance stops it at the moment of writing',
    async (_which, type, ending) => {
      const id = await inItsStandstill();
      let times = 0;
      meanwhile = async (command) => {
        if (command !== type || times > 0) return;
        times += 1;
        await one.engine.receptions.putDown(making(one, id), LAST_MILLISECOND);
      };
      other.at(MIDNIGHT);
      expect(await ending(other, id)).toMatchObject({ accepted: false });
      expect(times).toBe(1);
      expect(await typesOf(id)).not.toContain('StandstillEnded');
      await abandoned();
      await one.sweeper.sweepOnce();
      expect((await one.engine.look(id))?.procurement.state).toBe('representationsReceived');
    },
  );

  it('after the standstill has ended is dated after its end', async () => {
    const id = await inItsStandstill();
    other.at(MIDNIGHT);
    expect(await award(other, id)).toMatchObject({ accepted: true });
    const received = await one.engine.receptions.putDown(making(one, id), LAST_MILLISECOND);
    expect(received!.received.at >= MIDNIGHT).toBe(true);
  });

  it('in the first instant of the next day holds nothing up', async () => {
    const id = await inItsStandstill();
    await one.engine.receptions.putDown(making(one, id), MIDNIGHT);
    other.at(MIDNIGHT);
    expect(await end(other, id)).toMatchObject({ accepted: true });
  });

  it('is not lost when deciding fails, and is decided once, by whoever comes first', async () => {
    const id = await inItsStandstill();
    one.at('2026-04-07');
    meanwhile = (command) =>
      command === 'MakeRepresentation' ? Promise.reject(new Error('the law broke')) : Promise.resolve();
    await expect(lodge(one, id)).rejects.toBeInstanceOf(NotYetDecided);
    expect(await statusOf(id)).toMatchObject([{ status: 'pending' }]);
    meanwhile = () => Promise.resolve();
    one.at('2026-04-20');
    other.at('2026-04-20');
    await abandoned();
    const [request] = await one.engine.receptions.claim();
    await Promise.all([one, other].map(({ engine }) => engine.decideReceived(request!, true)));
    const made = (await typesOf(id)).filter((type) => type === 'RepresentationMade');
    expect(made).toHaveLength(1);
    const [representation] = Object.values((await one.engine.look(id))!.procurement.facts.run.hearing.representations);
    expect(representation).toMatchObject({ receivedAt: '2026-04-07T09:00:00.000Z', inTime: true });
  });

  it('and can never be decided is set aside after five attempts, by a person with reasons, and then holds nothing up', async () => {
    const id = await inItsStandstill();
    one.at('2026-04-07');
    meanwhile = (command) =>
      command === 'MakeRepresentation' ? Promise.reject(new Error('the law broke')) : Promise.resolve();
    const failure: unknown = await lodge(one, id).catch((error: unknown) => error);
    const { received } = failure as NotYetDecided;
    const by = { personId: personId('decider'), organisationId: 'icb-1', role: 'decision-maker' };
    const setAside = () => one.engine.receptions.setAside(received, by, 'It is on record as R1, entered by hand.');
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      expect(await setAside()).toBeNull();
      await abandoned();
      await one.sweeper.sweepOnce();
    }
    other.at(MIDNIGHT);
    expect(await end(other, id)).toMatchObject({ accepted: false });
    const reasons = await setAside();
    expect(reasons).toMatchObject([
      { message: expect.stringContaining('entered by hand'), provision: 'reg 12(10) (what cannot be decided)' },
    ]);
    expect(await setAside()).toBeNull();
    expect(await statusOf(id)).toMatchObject([
      { status: 'refused', reasons, request: { command: { data: publicLetter } } },
    ]);
    const noted = await one.test.asOwner(
      'SELECT command, actor, reasons FROM refusal WHERE procurement_id = $1 ORDER BY place',
      [id],
    );
    expect(noted.at(-1)).toEqual({ command: 'MakeRepresentation', actor: by, reasons });
    expect((await checkRefusals(one.database)).findings).toEqual([]);
    expect(await end(other, id)).toMatchObject({ accepted: true });
    await abandoned();
    meanwhile = () => Promise.resolve();
    await other.sweeper.sweepOnce();
    expect(await typesOf(id)).not.toContain('RepresentationMade');
  });

  it('and refused by the law is kept with the reasons, and holds nothing up', async () => {
    const id = await inItsStandstill();
    one.at('2026-04-07');
    const data = { representation: 'R1', how: 'By e-mail' };
    const asking = one.request(id, 'WithdrawRepresentation', data, { byFirstReceipt: true });
    expect(await one.engine.submit(asking)).toMatchObject({ accepted: false, received: { id: expect.any(String) } });
    expect(await statusOf(id)).toMatchObject([
      {
        status: 'refused',
        request: { command: { data } },
        reasons: expect.arrayContaining([expect.objectContaining({ code: 'representation-is-on-record' })]),
      },
    ]);
    other.at(MIDNIGHT);
    expect(await end(other, id)).toMatchObject({ accepted: true });
  });

  it('twice with one key is received once; with the key for something else it is not taken', async () => {
    const id = await inItsStandstill();
    one.at('2026-04-07');
    const first = await one.engine.receptions.putDown(
      making(one, id, { idempotencyKey: 'a-letter' }),
      '2026-04-07T09:00:00.000Z',
    );
    one.at('2026-04-20');
    const repeated = await lodge(one, id, { idempotencyKey: 'a-letter' });
    expect(repeated).toMatchObject({ accepted: true, repeated: false });
    expect(await lodge(other, id, { idempotencyKey: 'a-letter' })).toMatchObject({ accepted: true, repeated: true });
    const [representation] = Object.values((await one.engine.look(id))!.procurement.facts.run.hearing.representations);
    expect(representation).toMatchObject({ receivedAt: first!.received.at, inTime: true });
    const another = { ...making(one, id, { idempotencyKey: 'a-letter' }) };
    const changed = { ...another, command: { ...another.command, data: { ...publicLetter, text: 'Another letter' } } };
    await expect(one.engine.submit(changed as typeof another)).rejects.toMatchObject({
      problem: 'idempotency-key-reused',
    });
  });

  it('leaves histories that verify and views that are as they say', async () => {
    expect((await verifyTrail(one.database)).first).toBeNull();
    expect((await one.rebuild.check()).equal).toBe(true);
  });
});
