import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import type { DispatchPort, EvidencePort } from '../../../src/engine/index.js';
import { chosen, evaluated, fox, inStandstill, opening, owl, terms } from '../../support/law/places/procurements.js';
import { personId, World } from './world.js';

const notices: DispatchPort = {
  name: 'notices',
  messages: ({ events, procurementId }) =>
    events
      .filter(({ type }) => type.endsWith('Submitted'))
      .map(({ type }) => ({ kind: 'publish', body: { type, procurementId } })),
};

/** Evidence of nothing, collected at the moment in which others may be faster. */
let betweenReadingAndWriting: (() => Promise<void>) | null = null;
const moment: EvidencePort = {
  name: 'moment',
  sql: 'NULL::jsonb',
  contribute: async () => {
    await betweenReadingAndWriting?.();
    return {};
  },
};

describe('what is recorded', () => {
  let world: World;
  beforeAll(
    async () => (world = await World.create({ change: (ports) => ports.addDispatch(notices).addEvidence(moment) })),
  );
  afterAll(() => world.drop());

  const eventsOf = (id: string) => world.trail.load({ authority: 'icb-1', type: 'procurement', id });

  it('names who did it, and the system for what time alone has brought about', async () => {
    const id = await world.plays(inStandstill('direct-award-c').recorded);
    const result = await world.at('2026-04-10').does(id, 'EnterIntoContract', terms);
    expect(result.events.map(({ type }) => type)).toEqual(['StandstillEnded', 'ContractEnteredInto']);
    const [ended, entered] = (await eventsOf(id)).slice(-2);
    expect(ended).toMatchObject({ actor: { system: true }, commandId: result.commandId });
    expect(entered).toMatchObject({
      actor: { personId: personId('decider'), organisationId: 'icb-1', role: 'decision-maker' },
      commandId: result.commandId,
      recordedAt: '2026-04-10T09:00:00.000Z',
    });
  });

  it('keeps personal and confidential values out of the event, and discloses them only when asked', async () => {
    const id = await world.plays(evaluated().recorded);
    const evaluation = (await eventsOf(id)).find(({ type }) => type === 'EvaluationRecorded')!;
    expect(JSON.stringify(evaluation)).not.toContain('A clear plan');
    const page = { limit: 100 };
    const closed = await world.history.events(id, 'everything', page, false);
    expect(JSON.stringify(closed)).not.toContain('A clear plan');
    const open = await world.history.events(id, 'everything', page, true);
    const disclosed = open?.items.find(({ version }) => version === evaluation.version)?.disclosed;
    expect(disclosed).toMatchObject({
      scores: { value: [{ reasons: 'A clear plan.' }, { reasons: 'Within budget.' }] },
    });
  });

  it('says what the decision rested on: the holiday list, the authority, and the procurement that it follows', async () => {
    const first = await world.does(null, 'OpenProcurement', opening);
    const [opened] = await eventsOf(first.procurementId);
    const evidence = opened!.evidence as { calendar: string };
    expect(opened!.evidence).toEqual({
      calendar: expect.stringMatching(/^england-and-wales\/2026-11-21\/[0-9a-f]{12}$/),
      authority: { id: 'icb-1', kind: 'integrated-care-board', name: 'icb-1' },
      predecessor: null,
      undecidedSince: null,
      moment: null,
    });
    expect(await world.calendars.get(evidence.calendar)).toEqual(englandAndWales);
    const again = { ...opening, follows: first.procurementId };
    expect(await world.engine.submit(world.request(null, 'OpenProcurement', again))).toMatchObject({ accepted: false });
  });

  it('opens a procurement that follows one that was abandoned, and remembers it', async () => {
    const first = await world.plays(chosen('direct-award-c').recorded);
    await world.does(first, 'Abandon', {
      reasons: 'Another process fits better.',
      switchingTo: 'most-suitable-provider',
    });
    const { procurementId } = await world.does(null, 'OpenProcurement', { ...opening, follows: first });
    const [opened] = await eventsOf(procurementId);
    expect(opened!.evidence).toMatchObject({ predecessor: { id: first, abandoned: true } });
  });

  it('enqueues messages with the events, or not at all', async () => {
    const id = await world.plays(chosen('direct-award-c').recorded);
    await world.engine.submit(world.request(id, 'SubmitIntentionNotice', {}));
    expect(await world.database.query(`SELECT 1 FROM outbox WHERE body ->> 'procurementId' = $1`, [id])).toEqual([]);
    const other = await world.plays(inStandstill('direct-award-c').recorded);
    expect(
      await world.database.query(`SELECT kind, body, sent_at FROM outbox WHERE body ->> 'procurementId' = $1`, [other]),
    ).toEqual([{ kind: 'publish', body: { type: 'IntentionNoticeSubmitted', procurementId: other }, sent_at: null }]);
  });

  it('goes by the database clock, which never goes back within a procurement', async () => {
    world.clock.simulated = null;
    const [{ before } = { before: '' }] = await world.database.query<{ before: string }>(
      `SELECT date_trunc('milliseconds', clock_timestamp()) AS before`,
    );
    const { procurementId } = await world.does(null, 'OpenProcurement', opening);
    const [opened] = await eventsOf(procurementId);
    expect(opened!.recordedAt >= before).toBe(true);
    world.at('2026-03-02');
    await world.does(procurementId, 'AmendProcurement', { title: 'Other', reason: 'A slip.' });
    const [, amended] = await eventsOf(procurementId);
    expect(amended!.recordedAt).toBe(opened!.recordedAt);
  });

  it.each([
    ['by when it first arrived, where that is asked for', true, '2026-03-05T09:00:00.000Z'],
    ['by the time it is then, otherwise', false, '2026-03-06T09:00:00.000Z'],
  ])('decides a race that is run again %s', async (_, byFirstReceipt, at) => {
    const [type, data] = byFirstReceipt
      ? (['ContactProvider', { provider: owl }] as const)
      : (['DeclareNoConflict', {}] as const);
    const id = await world.plays(chosen('direct-award-b').recorded);
    world.at('2026-03-05');
    // Somebody else is faster, and a day passes, between the reading and the writing of this one.
    betweenReadingAndWriting = async () => {
      betweenReadingAndWriting = null;
      await world.at('2026-03-06').does(id, 'ContactProvider', { provider: fox });
    };
    const { version } = await world.does(id, type, data, { byFirstReceipt });
    const last = (await eventsOf(id)).at(-1);
    expect(version).toBe(4);
    expect(last).toMatchObject({ version: 4, recordedAt: '2026-03-06T09:00:00.000Z', data: { derived: { at } } });
  });

  it('refuses to decide on a view that is not as its history says', async () => {
    const { procurementId } = await world.does(null, 'OpenProcurement', opening);
    await world.test.asOwner('UPDATE standing SET version = 7 WHERE id = $1', [procurementId]);
    const request = world.request(procurementId, 'AmendProcurement', { title: 'Other', reason: 'A slip.' });
    await expect(world.engine.submit(request)).rejects.toThrow('rebuild it');
    await world.rebuild.repair();
    expect((await world.engine.submit(request)).accepted).toBe(true);
  });
});
