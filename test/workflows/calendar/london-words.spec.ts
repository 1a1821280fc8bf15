import { atMoment, momentInWords, momentsApart, timeInWords } from '../../../workflows/calendar/index.js';

describe('an instant in words', () => {
  it.each([
    ['in winter', '2026-01-07T09:05:30.250Z', 'Wednesday 7 January 2026, 9:05am'],
    ['in summer, an hour later than in Greenwich', '2026-04-08T23:30:00.000Z', 'Thursday 9 April 2026, 12:30am'],
    ['at London midnight', '2026-04-08T23:00:00.000Z', 'midnight at the end of Wednesday 8 April 2026'],
    ['a thousandth before midnight', '2026-04-08T22:59:59.999Z', 'Wednesday 8 April 2026, 11:59pm'],
    ['at Greenwich midnight in summer', '2026-04-08T00:00:00.000Z', 'Wednesday 8 April 2026, 1am'],
    [
      'in the minute after midnight',
      '2026-04-08T23:00:30.000Z',
      'just after midnight at the end of Wednesday 8 April 2026',
    ],
    ['at midday', '2026-04-08T11:00:59.000Z', 'Wednesday 8 April 2026, midday'],
    ['at midnight in winter', '2026-01-01T00:00:00.000Z', 'midnight at the end of Wednesday 31 December 2025'],
    [
      'in an hour that comes again',
      '2026-10-25T00:30:00.000Z',
      'Sunday 25 October 2026, 1:30am (before the clocks went back)',
    ],
    [
      'in the hour that came again',
      '2026-10-25T01:30:00.000Z',
      'Sunday 25 October 2026, 1:30am (after the clocks went back)',
    ],
    ['before that hour', '2026-10-24T23:59:59.999Z', 'Sunday 25 October 2026, 12:59am'],
    ['after that hour', '2026-10-25T02:00:00.000Z', 'Sunday 25 October 2026, 2am'],
  ])('is what a clock in London shows %s', (_when, instant, words) => {
    expect(momentInWords(instant)).toBe(words);
  });

  it('comes with its preposition', () => {
    expect(atMoment('2026-04-08T23:00:00.000Z')).toBe('at midnight at the end of Wednesday 8 April 2026');
    expect(atMoment('2026-04-08T12:00:00.000Z')).toBe('on Wednesday 8 April 2026, 1pm');
    expect(atMoment('2026-04-08T23:00:01.000Z')).toBe('just after midnight at the end of Wednesday 8 April 2026');
  });
});

describe('a time of day in words', () => {
  it.each([
    ['2026-04-07T09:32:00.000Z', '10:32am'],
    ['2026-01-07T17:00:00.000Z', '5pm'],
    ['2026-04-08T23:00:00.000Z', 'midnight'],
    ['2026-04-08T23:05:00.000Z', '12:05am'],
    ['2026-04-08T11:00:00.000Z', 'midday'],
  ])('is said as people in London say it: %s', (instant, words) => {
    expect(timeInWords(instant)).toBe(words);
  });
});

describe('two instants in words', () => {
  it.each([
    ['2026-04-08T12:00:00.000Z', '2026-04-08T12:01:00.000Z', '1pm', '1:01pm'],
    ['2026-04-08T12:00:01.000Z', '2026-04-08T12:00:02.000Z', '1:00:01pm', '1:00:02pm'],
    ['2026-04-08T12:00:01.001Z', '2026-04-08T12:00:01.002Z', '1:00:01.001pm', '1:00:01.002pm'],
  ])('are told apart: %s and %s', (one, other, first, second) => {
    const on = 'Wednesday 8 April 2026, ';
    expect(momentsApart(one, other)).toEqual([`${on}${first}`, `${on}${second}`]);
  });

  it('are the same where they are', () => {
    const [one, other] = momentsApart('2026-04-08T12:00:00.000Z', '2026-04-08T12:00:00.000Z');
    expect(one).toBe(other);
  });
});
