import { acts, type Fields } from '../../../workflows/index.js';
import { Answers } from '../../../src/web/forms/answers.js';
import { noChoices } from '../../../src/web/forms/choices.js';
import { formErrors } from '../../../src/web/forms/form-errors.js';
import { dayFrom, momentOf, timeFrom, typedFor } from '../../../src/web/forms/london-clock.js';
import { readForm } from '../../../src/web/forms/read-form.js';
import { questionsFor } from '../../../src/web/forms/written-form.js';

const known = { now: '2026-04-07T09:32:00.000Z', providers: {}, people: new Map<string, string>() };
const carries: Fields = acts.RecordIntentionNoticePublished.carries;

/** The form as it is read, for a publication that was typed so. */
function typed(parts: Readonly<Record<string, string>>) {
  const answers = new Answers(Object.entries(parts).map(([name, value]) => [`data.publishedAt.${name}`, value]));
  return { answers, ...readForm(carries, answers, known) };
}

describe('days and times as people type them', () => {
  it.each([
    [{ day: '24', month: '3', year: '2026' }, '2026-03-24'],
    [{ day: '4', month: 'Mar', year: '2026' }, '2026-03-04'],
    [{ day: '29', month: 'february', year: '2028' }, '2028-02-29'],
    [{ day: '29', month: '2', year: '2026' }, null],
    [{ day: '42', month: '3', year: '2026' }, null],
    [{ day: '1', month: 'x', year: '2026' }, null],
    [{ day: '1', month: '3', year: '26' }, null],
  ])('reads the day %j', (parts, day) => expect(dayFrom(parts)).toBe(day));

  it.each([
    ['5:30pm', '17:30:00.000'],
    ['5.30 pm', '17:30:00.000'],
    ['12am', '00:00:00.000'],
    ['12pm', '12:00:00.000'],
    ['17:30', '17:30:00.000'],
    ['midday', '12:00:00.000'],
    ['9', null],
    ['25:00', null],
    ['13pm', null],
    ['10:75', null],
  ])('reads the time %s', (text, time) => expect(timeFrom(text)).toBe(time));

  it('types an instant so that it is read as the same, also in the hour that comes twice', () => {
    for (const instant of [
      '2026-03-24T10:02:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
      '2026-07-01T23:00:30.250Z',
    ]) {
      const { day, month, year, time, which } = typedFor(instant);
      expect(momentOf(dayFrom({ day, month, year })!, timeFrom(time)!, which)).toEqual({ instant });
    }
  });

  it('asks again, with both readings, for a time that came twice, and takes the one that is chosen', () => {
    const at = { when: 'other', day: '25', month: '10', year: '2026', time: '1:30am' };
    const { answers, unread } = typed(at);
    expect(unread).toMatchObject([{ what: 'twice', input: 'data.publishedAt.which' }]);
    const errors = formErrors(carries, [], unread);
    const [question] = questionsFor(carries, { answers, choices: noChoices, errors, unread });
    expect(question).toMatchObject({
      is: 'moment',
      timeError: 'This time came twice, as the clocks went back. Choose which',
      which: [
        { value: 'first', text: 'The first time: 1:30am on Sunday 25 October 2026, summer time' },
        { value: 'second', text: 'The second time: 1:30am on Sunday 25 October 2026, winter time' },
      ],
    });
    expect(typed({ ...at, which: 'second' }).data).toEqual({ publishedAt: '2026-10-25T01:30:00.000Z' });
  });

  it('asks for another time where the clocks went forward over it', () => {
    const { unread } = typed({ when: 'other', day: '29', month: '3', year: '2026', time: '1:30am' });
    expect(formErrors(carries, [], unread)).toEqual([
      {
        field: 'data.publishedAt',
        input: 'data.publishedAt.time',
        text: 'The clocks went forward over this time. Enter another',
      },
    ]);
  });

  it('takes now for what has to be said, and leaves out what may be', () => {
    expect(typed({ when: 'now' }).data).toEqual({ publishedAt: known.now });
    const now = new Answers([['data.submittedAt.when', 'now']]);
    expect(readForm(acts.SubmitIntentionNotice.carries, now, known).data).toEqual({});
  });

  it('marks the one of three inputs that is wrong', () => {
    const day = { when: 'other', day: '42', month: '3', year: '2026', time: '' };
    expect(typed(day).unread.map(({ input }) => input)).toEqual(['data.publishedAt.day', 'data.publishedAt.time']);
    expect(typed({ ...day, day: '2', month: '13' }).unread[0]!.input).toBe('data.publishedAt.month');
  });
});
