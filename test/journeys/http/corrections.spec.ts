import { Rebuild } from '../../../src/engine/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { checkRegister } from '../../../src/procurements/register-check.js';
import { verifyTrail } from '../../../src/trail/index.js';
import { Parties } from '../../integration/representations/parties.js';
import { readCalendar } from '../../integration/feeds/icalendar.js';

/** Published on Wednesday 25 March 2026: 24 March is on record, at event 5. */
const typed = { lastDay: '2026-04-08', closes: '2026-04-08T23:00:00.000Z' };
const right = { lastDay: '2026-04-09', closes: '2026-04-09T23:00:00.000Z' };
const correctedAt = '2026-04-09T11:00:00.000Z';

describe('a day of publication that is put right, over HTTP', () => {
  let parties: Parties;
  let id: string;
  let early: string;
  let late: string;
  beforeAll(async () => {
    parties = await Parties.start();
    const { service, fox } = parties;
    id = await parties.standstill();
    service.at('2026-03-26T10:00:00.000Z');
    early = (await parties.lodges(id, fox, {})).reference;
    service.at('2026-04-09T10:00:00.000Z');
    const second = await parties.lodges(id, fox, {});
    expect(second).toMatchObject({ inTime: false, windowCloses: typed.closes, asIssued: null });
    late = second.reference;
    service.at(correctedAt);
    await service.does(
      id,
      'CorrectRecord',
      {
        corrections: [
          { event: 5, path: 'publishedAt', is: '2026-03-25T08:00:00Z' },
          { event: 1, path: 'title', is: 'Community diagnostics, west' },
        ],
        why: 'The platform shows 25 March.',
        told: [{ who: 'Fox Care CIC', how: 'e-mail', at: '2026-04-09T10:30:00Z' }],
      },
      { as: 'decider' },
    );
  });
  afterAll(() => parties.service.stop());
  afterEach(() => expect(parties.service.breaches.splice(0)).toEqual([]));

  it('shows both clocks, and when the one took the place of the other, to staff', async () => {
    const { body } = await parties.service.ask('GET', `procurements/${id}`);
    expect(body['standstill']).toMatchObject({
      clock: { published: '2026-03-25', lastDay: right.lastDay },
      correctedClocks: [
        {
          clock: { published: '2026-03-24', lastDay: typed.lastDay },
          by: { lastDay: right.lastDay },
          recordedAt: correctedAt,
        },
      ],
      windowCloses: right.closes,
    });
  });

  it('shows both to the provider: in its own view, and in its receipts with what they had said', async () => {
    const own = await parties.sees(id, parties.fox, early);
    expect(own).toMatchObject({
      standstill: {
        clock: { lastDay: right.lastDay },
        correctedClocks: [{ clock: { lastDay: typed.lastDay }, recordedAt: correctedAt }],
        windowCloses: right.closes,
      },
      receipt: {
        inTime: true,
        windowCloses: right.closes,
        asIssued: { inTime: true, windowCloses: typed.closes, correctedAt },
      },
    });
    const second = await parties.sees(id, parties.fox, late);
    expect(second.receipt).toMatchObject({
      inTime: true,
      windowCloses: right.closes,
      margin: { words: expect.stringContaining('before the window closed') },
      asIssued: {
        inTime: false,
        windowCloses: typed.closes,
        margin: { words: '11 hours after the window had closed' },
        correctedAt,
      },
    });
  });

  it('puts what was late by the day that was typed on the worklist as in time', async () => {
    const { body } = await parties.service.ask('GET', 'worklist');
    const judging = body.items.filter((item) => JSON.stringify(item).includes('JudgeRepresentation'));
    expect(judging.map((item) => item['about'])).toEqual([early, late]);
  });

  it('shows both to everybody who reads what is published', async () => {
    const { body } = await parties.service.ask('GET', `procurements/${id}`, { as: null });
    expect(body).toMatchObject({
      view: 'published',
      standstill: {
        lastDay: right.lastDay,
        corrected: [{ lastDay: typed.lastDay, representationsBefore: typed.closes, correctedAt }],
      },
    });
  });

  // The notice stands as it was published: what it should have said is not public before another notice says it.
  it('gives the title that a notice has said to the public, and finds it by nothing else', async () => {
    const { service } = parties;
    const found = async (words: string) => {
      const { body } = await service.ask('GET', `procurements?published=true&q=${words}`, { as: null });
      return (body.items as unknown as { id: string; title: string }[]).map(({ id: one, title }) => [one, title]);
    };
    const { body, text } = await service.ask('GET', `procurements/${id}`, { as: null });
    expect(body['title']).toBe('Community diagnostics');
    expect(text).not.toContain('west');
    expect(await found('community+diagnostics')).toEqual([[id, 'Community diagnostics']]);
    expect(await found('west')).toEqual([]);
    expect((await service.ask('GET', `procurements/${id}`)).text).toContain('Community diagnostics, west');
  });

  it('names the old day in the calendars that are followed, in which the new one stands', async () => {
    const { body } = await parties.service.ask('POST', 'feeds', { as: 'commissioner' });
    const address = String(body['url']);
    const { text } = await parties.service.ask('GET', address.slice(address.indexOf('feeds/')), { as: null });
    const { faults, events } = readCalendar(text);
    expect(faults).toEqual([]);
    expect(events.find(({ SUMMARY }) => SUMMARY?.startsWith('Last day for representations'))).toMatchObject({
      'DTSTART;VALUE=DATE': '20260409',
      DESCRIPTION: expect.stringContaining('Corrected on Thursday 9 April 2026: it had been Wednesday 8 April 2026.'),
    });
  });

  it('is linked to what it puts right, and what follows from it, both ways', async () => {
    const { body } = await parties.service.ask('GET', `procurements/${id}/events?limit=100`);
    const correction = body.items.find(({ type }) => type === 'RecordCorrected')!;
    expect(correction).toMatchObject({ corrects: [1, 5] });
    expect(body.items.find(({ version }) => version === 5)).toMatchObject({
      correctedBy: [correction.version],
      data: { publishedAt: '2026-03-24T09:00:00.000Z' },
    });
    const receipts = body.items.filter(({ type }) => type === 'RepresentationMade');
    expect(receipts.map((event) => event['restatedBy'])).toEqual([[correction.version], [correction.version]]);
    expect(body.items.find(({ version }) => version === 2)).not.toHaveProperty('correctedBy');
  });

  it('leaves both values and both times in the record and on its page', async () => {
    const { service } = parties;
    const { text } = await service.ask('GET', `procurements/${id}/record.html`);
    expect(text).toContain('Tuesday 24 March 2026, 9am was recorded; Wednesday 25 March 2026, 8am is right.');
    expect(text).toMatch(/Put right on Thursday 9 April 2026, midday by [^:<]{1,60}, decision maker: The platform/);
    expect(text).toContain('The platform shows 25 March. Told: Fox Care CIC (e-mail, Thursday 9 April 2026, 11:30am).');
    expect(text).toMatch(/recorded Tuesday 24\sMarch\s2026, 9am/);
    const { text: json } = await service.ask('GET', `procurements/${id}/record`);
    expect(json).toContain('“Community diagnostics” was recorded; “Community diagnostics, west” is right.');
  });

  it('is replayed as it stood then and as it is known now, and every act is judged on what was known then', async () => {
    const replay = async (query: string) =>
      (await parties.service.ask('GET', `procurements/${id}/replay?${query}`)).body;
    const then = await replay('at=5');
    expect(then).toMatchObject({ standstill: { clock: { lastDay: typed.lastDay } }, differences: [] });
    const known = await replay('at=5&known=8');
    expect(known).toMatchObject({ standstill: { clock: { lastDay: right.lastDay } }, differences: [] });
    expect(await replay('at=8')).toMatchObject({ differences: [], notJudged: [] });
  });

  it('verifies, and every view is what the history says', async () => {
    const { app } = parties.service;
    const database = app.get(Database);
    expect((await verifyTrail(database)).findings).toEqual([]);
    expect(await checkRegister(database)).toEqual([]);
    const report = await app.get(Rebuild).check();
    expect(report.views.filter(({ different }) => different > 0)).toEqual([]);
    expect(report.equal).toBe(true);
    await parties.service.test.asOwner('TRUNCATE procurement, due_date');
    expect(await app.get(Rebuild).repair()).toMatchObject({ equal: false, repaired: true });
    expect((await app.get(Rebuild).check()).equal).toBe(true);
  });
});
