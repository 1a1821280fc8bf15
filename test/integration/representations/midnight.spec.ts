import type { CalendarDate, Instant, StandstillClock } from '../../../workflows/index.js';
import { content, contentUnderC } from '../../support/law/places/procurements.js';
import { Parties, publicLetter } from './parties.js';

/** The last day of the window for a notice published on a day, and the instant at which that day is over in London. */
const days: readonly (readonly [string, CalendarDate, CalendarDate, Instant])[] = [
  ['the Friday before the clocks go forward', '2026-03-16', '2026-03-27', '2026-03-28T00:00:00.000Z'],
  ['the Monday after the clocks have gone forward', '2026-03-17', '2026-03-30', '2026-03-30T23:00:00.000Z'],
  ['a window over Easter', '2026-03-24', '2026-04-08', '2026-04-08T23:00:00.000Z'],
  ['a window over the early May holiday', '2026-04-28', '2026-05-12', '2026-05-12T23:00:00.000Z'],
  ['the Friday before the clocks go back', '2026-10-12', '2026-10-23', '2026-10-23T23:00:00.000Z'],
  ['the Monday after the clocks have gone back', '2026-10-13', '2026-10-26', '2026-10-27T00:00:00.000Z'],
  ['a window over Christmas', '2026-12-16', '2026-12-31', '2027-01-01T00:00:00.000Z'],
  ['a window over the new year', '2026-12-23', '2027-01-08', '2027-01-09T00:00:00.000Z'],
];

const before = (instant: Instant): Instant => new Date(Date.parse(instant) - 1).toISOString();

describe('the last day for representations', () => {
  let parties: Parties;
  beforeAll(async () => (parties = await Parties.start()));
  afterAll(() => parties.service.stop());
  afterEach(() => expect(parties.service.breaches.splice(0)).toEqual([]));

  async function published(on: CalendarDate): Promise<string> {
    const publishedAt = `${on}T09:00:00.000Z`;
    const story = contentUnderC()
      .at(on)
      .does('SubmitIntentionNotice', { content })
      .does('RecordIntentionNoticePublished', { publishedAt });
    return parties.service.plays(story.recorded);
  }

  describe.each(days)('%s', (_which, on, lastDay, closes) => {
    it('takes what arrives in its last millisecond, with and without an account', async () => {
      const id = await published(on);
      parties.service.at(before(closes));
      const receipt = await parties.lodges(id, parties.fox);
      expect(receipt).toMatchObject({
        receivedAt: before(closes),
        inTime: true,
        windowCloses: closes,
        margin: { milliseconds: 1, words: '1 millisecond before the window closed' },
      });
      const openly = await parties.service.ask('POST', `procurements/${id}/representations`, {
        as: null,
        body: publicLetter,
      });
      expect(openly.body).toMatchObject({ inTime: true });
      parties.service.at(closes);
      const { body } = await parties.service.ask('GET', `procurements/${id}`);
      expect(body).toMatchObject({
        state: 'representationsReceived',
        standstill: { endsBy: 'conditions', endedAt: null, clock: { lastDay } },
      });
      const seen = await parties.sees(id, parties.fox, receipt.reference);
      expect((seen.standstill?.clock as StandstillClock).days.at(-1)).toMatchObject({
        date: lastDay,
        counted: true,
        n: 8,
      });
    });

    it('does not take what arrives in the first instant of the next', async () => {
      const id = await published(on);
      parties.service.at(closes);
      const receipt = await parties.lodges(id, parties.fox);
      expect(receipt).toMatchObject({
        receivedAt: closes,
        inTime: false,
        margin: { milliseconds: 0, words: 'in the instant in which the window closed, which is too late' },
      });
      const { body } = await parties.service.ask('GET', `procurements/${id}`);
      expect(body).toMatchObject({ state: 'standstillEnded', standstill: { endsBy: 'itself', endedAt: closes } });
    });
  });

  it('goes by the database’s clock, whatever the clock of the instance says', async () => {
    const id = await published('2026-03-24');
    const real = Date.now;
    Date.now = () => Date.parse('2031-01-01T00:00:00Z');
    try {
      parties.service.at('2026-04-08T22:59:59.999Z');
      const openly = await parties.service.ask('POST', `procurements/${id}/representations`, {
        as: null,
        body: publicLetter,
      });
      expect(openly.body).toMatchObject({ receivedAt: '2026-04-08T22:59:59.999Z', inTime: true });
    } finally {
      Date.now = real;
    }
  });
});
