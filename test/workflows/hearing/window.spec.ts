import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import { representation } from '../../support/law/examples/hearing-examples.js';
import { terms, withStandstill } from '../../support/law/places/procurements.js';
import { later } from './london.js';
import { contractIsOpen, endOf, letterOf, publishedAt, representationIn } from './standstills.js';

/** Published at; the last day, counted by hand; and the midnight that ends it, in UTC. */
const windows: readonly (readonly [why: string, published: string, lastDay: string, closes: string])[] = [
  ['Easter in the middle', '2026-03-24T09:00:00.000Z', '2026-04-08', '2026-04-08T23:00:00.000Z'],
  [
    'published on the Saturday before the clocks go forward',
    '2026-03-28T12:00:00.000Z',
    '2026-04-10',
    '2026-04-10T23:00:00.000Z',
  ],
  [
    'published in its last millisecond, London time',
    '2026-03-28T23:59:59.999Z',
    '2026-04-10',
    '2026-04-10T23:00:00.000Z',
  ],
  [
    'published in the first of the Sunday on which they do',
    '2026-03-29T00:00:00.000Z',
    '2026-04-13',
    '2026-04-13T23:00:00.000Z',
  ],
  ['published an hour after they did', '2026-03-29T02:00:00.000Z', '2026-04-13', '2026-04-13T23:00:00.000Z'],
  ['beginning on Good Friday itself', '2026-04-02T16:00:00.000Z', '2026-04-16', '2026-04-16T23:00:00.000Z'],
  ['with the first Monday in May', '2026-04-28T09:00:00.000Z', '2026-05-12', '2026-05-12T23:00:00.000Z'],
  [
    'ending on the Friday before the clocks go back',
    '2026-10-12T09:00:00.000Z',
    '2026-10-23',
    '2026-10-23T23:00:00.000Z',
  ],
  ['ending on the Monday after they went back', '2026-10-13T09:00:00.000Z', '2026-10-26', '2026-10-27T00:00:00.000Z'],
  [
    'published in the last millisecond of the day before they do',
    '2026-10-24T22:59:59.999Z',
    '2026-11-04',
    '2026-11-05T00:00:00.000Z',
  ],
  [
    'published in the first of the day on which they do',
    '2026-10-24T23:00:00.000Z',
    '2026-11-05',
    '2026-11-06T00:00:00.000Z',
  ],
  ['published in the hour that happens twice', '2026-10-25T01:30:00.000Z', '2026-11-05', '2026-11-06T00:00:00.000Z'],
  ['ending on New Year’s Eve', '2026-12-16T09:00:00.000Z', '2026-12-31', '2027-01-01T00:00:00.000Z'],
  ['over Christmas and the New Year', '2026-12-23T09:00:00.000Z', '2027-01-08', '2027-01-09T00:00:00.000Z'],
  ['beginning on Christmas Day', '2026-12-24T15:00:00.000Z', '2027-01-08', '2027-01-09T00:00:00.000Z'],
  [
    'with Easter on the day the clocks go forward',
    '2027-03-17T09:00:00.000Z',
    '2027-04-01',
    '2027-04-01T23:00:00.000Z',
  ],
  ['with Christmas on a Saturday', '2027-12-17T09:00:00.000Z', '2027-12-31', '2028-01-01T00:00:00.000Z'],
];

describe.each(windows)('a standstill %s, published at %s', (_why, published, lastDay, closes) => {
  const last = later(closes, -1);

  it('has its last day and its midnight', () => {
    expect(publishedAt(published).procurement.facts.run.standstill?.clock).toMatchObject({
      lastDay,
      representationsBefore: closes,
    });
  });

  it('is held by representations in its last millisecond, however they came', () => {
    const lodged = publishedAt(published).at(last).does('MakeRepresentation', representation);
    expect([lodged.state, lodged.events.at(-1)?.data.derived]).toEqual([
      'representationsReceived',
      expect.objectContaining({ inTime: true, marginMilliseconds: 1, windowCloses: closes }),
    ]);
    const recorded = publishedAt(published).at(later(closes, 86_400_000)).does('RecordRepresentation', letterOf(last));
    expect([recorded.state, endOf(recorded)]).toEqual(['representationsReceived', null]);
    for (const story of [lodged, recorded]) expect(contractIsOpen(story, later(closes, 365 * 86_400_000))).toBe(false);
  });

  it('is over a millisecond later: what comes then is kept, marked late, and holds nothing', () => {
    const lodged = publishedAt(published).at(closes).does('MakeRepresentation', representation);
    const recorded = publishedAt(published)
      .at(later(closes, 86_400_000))
      .does('RecordRepresentation', letterOf(closes));
    for (const story of [lodged, recorded]) {
      expect(story.events.map(({ type }) => type).at(-2)).toBe('StandstillEnded');
      expect([story.state, endOf(story)]).toEqual(['standstillEnded', closes]);
      expect(representationIn(story, 'R1')).toMatchObject({ inTime: false, receivedAt: closes });
      expect(contractIsOpen(story, later(closes, 86_400_000))).toBe(true);
    }
  });

  it('lets nobody enter into the contract before that, and anybody then', () => {
    expect(contractIsOpen(publishedAt(published), last)).toBe(false);
    expect(contractIsOpen(publishedAt(published), closes)).toBe(true);
  });
});

describe('representations on the days on which the clocks change', () => {
  it.each(withStandstill)(
    'are in time on both of them, and in both of the hours that are called 01:30 (%s)',
    (process) => {
      const forward = publishedAt('2026-03-24T09:00:00.000Z', process);
      for (const at of ['2026-03-29T00:59:59.999Z', '2026-03-29T01:00:00.000Z']) {
        expect(forward.branch().at(at).does('MakeRepresentation', representation).state).toBe(
          'representationsReceived',
        );
      }
      const back = publishedAt('2026-10-13T09:00:00.000Z', process);
      const margins = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'].map((at) => {
        const story = back.branch().at(at).does('MakeRepresentation', representation);
        return story.events.at(-1)?.data.derived?.marginMilliseconds;
      });
      expect(margins).toEqual([47.5 * 3_600_000, 46.5 * 3_600_000]);
    },
  );
});

describe('representations before the standstill begins', () => {
  it('are in time on the day of publication, which is before it begins', () => {
    const story = publishedAt('2026-03-24T09:00:00.000Z').at('2026-03-24T09:00:00.001Z');
    expect(story.does('MakeRepresentation', representation).state).toBe('representationsReceived');
  });
});

describe('a holiday proclaimed while the window is open', () => {
  const proclaimed = {
    ...englandAndWales,
    asOf: '2026-12-01',
    holidays: [...englandAndWales.holidays, { date: '2026-04-08', title: 'Day of mourning' }],
  };

  it('keeps the window open by the newer list, applied or not, and never ends it by the older', () => {
    const story = publishedAt('2026-03-24T09:00:00.000Z').branch({ calendar: proclaimed });
    const onTheNewLastDay = story.branch().at('2026-04-09T22:59:59.999Z');
    onTheNewLastDay.tries('EnterIntoContract', terms);
    expect(onTheNewLastDay.refusedUnder).toContain('reg 12(1) standstill-has-ended');
    expect(onTheNewLastDay.does('MakeRepresentation', representation).state).toBe('representationsReceived');
    const unapplied = story.branch().at('2026-04-10').tries('EnterIntoContract', terms);
    expect(unapplied.outcome?.accepted).toBe(false);
    const applied = story.branch().at('2026-04-10').does('ApplyCalendar', { reason: 'Proclaimed.' });
    expect(applied.does('EnterIntoContract', terms).procurement.facts.run.standstill).toMatchObject({
      endedAt: '2026-04-09T23:00:00.000Z',
      replacedClocks: [{ lastDay: '2026-04-08' }],
    });
  });
});
