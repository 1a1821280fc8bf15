import { processes, type Action, type Process } from '../../../workflows/index.js';
import { Service } from '../../support/http/service.js';
import { complete, content, inStandstill, opening, terms, awarded } from '../../support/law/places/procurements.js';
import { frameworkContent, frameworkStandstillOver, frameworkTerms } from '../../support/law/places/frameworks.js';

const withStandstill: readonly Process[] = ['direct-award-c', 'most-suitable-provider', 'competitive'];

describe('a decision taken over HTTP', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start()));
  afterAll(() => service.stop());
  afterEach(() => expect(service.breaches.splice(0)).toEqual([]));

  it.each(processes)('runs %s from opening to the end, step by step', async (process) => {
    const story = complete(process);
    const id = await service.plays(story.recorded);
    const { body } = await service.ask('GET', `procurements/${id}`, { as: 'auditor' });
    expect(body).toMatchObject({ view: 'full', process, state: 'complete', version: story.events.length });
    expect(body.facts.contracts).toHaveLength(1);
    const { body: events } = await service.ask('GET', `procurements/${id}/events?limit=100`);
    expect(events.items.map(({ type }) => type)).toEqual(story.events.map(({ type }) => type));
    const { body: replay } = await service.ask('GET', `procurements/${id}/replay`);
    expect(replay).toMatchObject({ state: 'complete', differences: [], notJudged: [] });
  });

  it.each(withStandstill)('keeps the contract shut while the standstill of %s is open', async (process) => {
    const id = await service.plays(inStandstill(process).recorded);
    service.at('2026-04-08T22:59:59.999Z');
    const { status, body } = await service.tries(id, 'EnterIntoContract', terms);
    expect(status).toBe(422);
    expect(body.reasons).toContainEqual(
      expect.objectContaining({ provision: 'reg 12(1)', unblockedAt: '2026-04-08T23:00:00.000Z' }),
    );
    service.at('2026-04-08T23:00:00.000Z');
    const entered = await service.does(id, 'EnterIntoContract', terms);
    expect(entered.body).toMatchObject({ state: 'awarded' });
    expect(entered.body.events.map(({ type }) => type)).toEqual(['StandstillEnded', 'ContractEnteredInto']);
  });

  it('says what could be done next, what blocks it and when time unblocks it', async () => {
    const id = await service.plays(inStandstill('direct-award-c').recorded);
    const { body } = await service.ask('GET', `procurements/${id}`);
    expect(body).toMatchObject({ state: 'standstillOpen', stateLabel: expect.stringContaining('Standstill') });
    expect(Buffer.byteLength(JSON.stringify(body.available))).toBeLessThan(8_000);
    expect(body.available.notYet).toContainEqual(
      expect.objectContaining({ provision: 'reg 12(1)', commands: ['EnterIntoContract'] }),
    );
    const full = await service.ask('GET', `procurements/${id}/available`, { as: 'commissioner' });
    expect([full.status, full.headers['etag']]).toEqual([200, `"${body.version}"`]);
    const enter = (full.body.items as unknown as Action[]).find(({ type }) => type === 'EnterIntoContract');
    expect(enter).toMatchObject({ next: false, available: false, provision: 'reg 9(9)' });
    expect(enter!.blockedBy.length).toBeGreaterThan(0);
    // Published as it is, that much of it is nobody else's.
    expect((await service.ask('GET', `procurements/${id}/available`, { as: 'owlRep' })).status).toBe(404);
    expect((await service.ask('GET', `procurements/${id}/available`, { as: null })).status).toBe(401);
    const standstill = body.deadlines.find(({ kind }) => kind === 'standstill-ends');
    expect(standstill).toMatchObject({ dueOn: '2026-04-08', at: '2026-04-08T23:00:00.000Z', metAt: null });
    expect(standstill!.working).toMatchObject({
      days: expect.arrayContaining([{ date: '2026-04-03', counted: false, why: 'Good Friday' }]),
    });
  });

  it('concludes a framework agreement by the competitive process', async () => {
    const id = await service.plays(frameworkStandstillOver().recorded);
    service.at('2026-04-09');
    await service.does(id, 'ConcludeFramework', frameworkTerms);
    service.at('2026-04-20');
    await service.does(id, 'SubmitAwardNotice', { content: frameworkContent });
    const { body } = await service.does(id, 'RecordAwardNoticePublished', { publishedAt: '2026-04-20T10:00' });
    expect(body).toMatchObject({ state: 'complete' });
  });

  it('abandons after a standstill, publishes the notice, and opens the procurement that follows it', async () => {
    const id = await service.plays(inStandstill('direct-award-c').recorded);
    service.at('2026-04-09');
    const abandoned = await service.does(id, 'Abandon', {
      reasons: 'The service is to be redesigned.',
      switchingTo: 'competitive',
      decisionMakers: [{ name: 'Dr Aisha Khan', role: 'Chief Medical Officer' }],
    });
    expect(abandoned.body.deadlines).toContainEqual(expect.objectContaining({ id: 'abandonment-notice', metAt: null }));
    await service.does(id, 'SubmitAbandonmentNotice');
    service.at('2026-04-10');
    const { body } = await service.does(id, 'RecordAbandonmentNoticePublished', { publishedAt: '2026-04-10T09:30' });
    expect(body).toMatchObject({ state: 'abandonmentPublished', machine: 'direct-award-c' });
    const next = await service.opens({ ...opening, reference: 'ICB-2026-015', follows: id });
    const { body: following } = await service.ask('GET', `procurements/${next}`);
    expect(following.facts.opening?.follows).toBe(id);
  });

  it('goes back to an earlier step, tells the relevant providers, and repeats it', async () => {
    const id = await service.plays(inStandstill('direct-award-c').recorded);
    service.at('2026-04-09');
    const back = await service.does(id, 'ReturnToStep', { step: 2, reasons: 'A reason was left out of the notice.' });
    expect(back.body).toMatchObject({ state: 'readyForIntentionNotice' });
    const untold = await service.tries(id, 'SubmitIntentionNotice', { content });
    expect(untold.status).toBe(422);
    expect(untold.body.reasons[0]).toMatchObject({ provision: 'reg 15(6)' });
    await service.does(id, 'InformRelevantProvider', { provider: 'owl', how: 'By letter' });
    await service.does(id, 'SubmitIntentionNotice', { content });
    await service.does(id, 'RecordIntentionNoticePublished', { publishedAt: '2026-04-09T10:00' });
    const { body } = await service.ask('GET', `procurements/${id}`);
    expect(body).toMatchObject({ state: 'standstillOpen' });
    expect(body.facts.earlierRuns).toHaveLength(1);
    expect(body.deadlines.map(({ id: each }) => each)).toEqual(['standstill:1', 'standstill:2']);
  });

  it('warns of a notice that is late, and takes it', async () => {
    const id = await service.plays(awarded('direct-award-a').recorded);
    service.at('2026-06-30');
    const { body } = await service.does(id, 'SubmitAwardNotice', { content });
    expect(body.warnings).toContainEqual(expect.objectContaining({ code: 'notice-late', provision: 'reg 7(2)(b)' }));
  });

  it('replays a procurement as it stood at a version and at an instant', async () => {
    const story = complete('direct-award-c');
    const id = await service.plays(story.recorded);
    const replay = async (at: string) => (await service.ask('GET', `procurements/${id}/replay?at=${at}`)).body;
    expect(await replay('2')).toMatchObject({
      version: 2,
      state: 'assessingExistingProvider',
      facts: { contracts: [] },
    });
    expect(await replay('2026-03-24T12:00')).toMatchObject({
      state: 'standstillOpen',
      asOf: '2026-03-24T12:00:00.000Z',
    });
    expect(await replay('2026-03-02T09:00:00.000Z')).toMatchObject({ version: 2 });
    expect(await replay(String(story.events.length))).toMatchObject({ state: 'complete' });
  });
});
