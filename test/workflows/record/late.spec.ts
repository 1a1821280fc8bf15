import { recordOf } from '../../../workflows/index.js';
import { recordEvents } from '../../support/law/record-events.js';
import { answersFor, everyReason, opening } from '../../support/law/places/procurements.js';
import { Story } from '../../support/law/story.js';

/** When the choice of the process says that it was made, when it was recorded, and by how many London days it was later. */
const rows: readonly [string, string, string, number][] = [
  ['in winter, at once', '2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00.000Z', 0],
  ['in winter, on the same day from first to last', '2026-03-02T00:00:00.000Z', '2026-03-02T23:59:59.999Z', 0],
  ['in winter, from 23:59 to 00:00', '2026-03-02T23:59:00.000Z', '2026-03-03T00:00:00.000Z', 1],
  ['in summer, from 23:59 to 00:00 in London', '2026-07-01T22:59:00.000Z', '2026-07-01T23:00:00.000Z', 1],
  ['in summer, over midnight in Greenwich only', '2026-07-01T23:30:00.000Z', '2026-07-02T00:30:00.000Z', 0],
  ['over the night the clocks change', '2026-03-28T23:59:59.999Z', '2026-03-29T00:00:00.000Z', 1],
  ['by a month', '2026-03-02T09:00:00.000Z', '2026-04-01T22:59:00.000Z', 30],
];

describe('what was recorded after the event it describes', () => {
  it.each(rows)('is told with both times: %s', (_when, decidedAt, recordedAt, days) => {
    const story = new Story().at('2026-03-01').does('OpenProcurement', opening).at(recordedAt).does('ChooseProcess', {
      process: 'competitive',
      answers: answersFor.competitive,
      reasons: everyReason,
      decidedAt,
    });
    const { items } = recordOf(recordEvents(story));
    const { event } = items.find(({ item }) => item === 'g')!.entries[0]!;
    expect(event).toEqual({
      version: 2,
      type: 'ProcessChosen',
      at: decidedAt,
      recordedAt,
      recordedLater: days > 0,
      daysLater: days,
    });
  });

  it('is what is added to the record, beside what was there and never in its place', () => {
    const story = new Story()
      .at('2026-03-01')
      .does('OpenProcurement', opening)
      .does('ChooseProcess', { process: 'competitive', answers: answersFor.competitive, reasons: everyReason })
      .at('2026-03-09')
      .does('AddToRecord', {
        item: 'd',
        decision: 'process-selection',
        what: 'The director chose the process.',
        decisionMakers: [{ name: 'D. Maker', role: 'Director' }],
        happenedAt: '2026-03-01T09:00:00.000Z',
        why: 'The name was left out.',
      });
    const { entries } = recordOf(recordEvents(story)).items.find(({ item }) => item === 'd')!;
    expect(entries.map(({ event }) => [event.type, event.daysLater])).toEqual([
      ['ProcurementOpened', 0],
      ['ProcessChosen', 0],
      ['RecordAddedTo', 8],
    ]);
    expect(entries.at(-1)!.people).toEqual([{ name: 'D. Maker', role: 'Director', erased: false, as: 'decided' }]);
  });
});
