import { atMoment, momentInWords, momentsApart } from '../../../workflows/calendar/index.js';

describe('an instant in words', () => {
  it.each([
    ['in winter', '2026-01-07T09:05:30.250Z', 'Wednesday 7 January 2026, 09:05'],
    ['in summer, an hour later than in Greenwich', '2026-04-08T23:30:00.000Z', 'Thursday 9 April 2026, 00:30'],
    ['at London midnight', '2026-04-08T23:00:00.000Z', 'midnight at the end of Wednesday 8 April 2026'],
    ['a thousandth before midnight', '2026-04-08T22:59:59.999Z', 'Wednesday 8 April 2026, 23:59'],
    ['at Greenwich midnight in summer', '2026-04-08T00:00:00.000Z', 'Wednesday 8 April 2026, 01:00'],
    ['at midnight in winter', '2026-01-01T00:00:00.000Z', 'midnight at the end of Wednesday 31 December 2025'],
    [
      'in an hour that comes again',
      '2026-10-25T00:30:00.000Z',
      'Sunday 25 October 2026, 01:30 (before the clocks went back)',
    ],
    [
      'in the hour that came again',
      '2026-10-25T01:30:00.000Z',
      'Sunday 25 October 2026, 01:30 (after the clocks went back)',
    ],
    ['before that hour', '2026-10-24T23:59:59.999Z', 'Sunday 25 October 2026, 00:59'],
    ['after that hour', '2026-10-25T02:00:00.000Z', 'Sunday 25 October 2026, 02:00'],
  ])('is what a clock in London shows %s', (_when, instant, words) => {
    expect(momentInWords(instant)).toBe(words);
  });

  it('comes with its preposition', () => {
    expect(atMoment('2026-04-08T23:00:00.000Z')).toBe('at midnight at the end of Wednesday 8 April 2026');
    expect(atMoment('2026-04-08T12:00:00.000Z')).toBe('on Wednesday 8 April 2026, 13:00');
  });
});

describe('two instants in words', () => {
  it.each([
    ['2026-04-08T12:00:00.000Z', '2026-04-08T12:01:00.000Z', '13:00', '13:01'],
    ['2026-04-08T12:00:01.000Z', '2026-04-08T12:00:02.000Z', '13:00:01', '13:00:02'],
    ['2026-04-08T12:00:01.001Z', '2026-04-08T12:00:01.002Z', '13:00:01.001', '13:00:01.002'],
  ])('are told apart: %s and %s', (one, other, first, second) => {
    const on = 'Wednesday 8 April 2026, ';
    expect(momentsApart(one, other)).toEqual([`${on}${first}`, `${on}${second}`]);
  });

  it('are the same where they are', () => {
    const [one, other] = momentsApart('2026-04-08T12:00:00.000Z', '2026-04-08T12:00:00.000Z');
    expect(one).toBe(other);
  });
});
