import { daysBeginningWith, notBeforeDays, withinDaysOf } from '../../../workflows/calendar/index.js';

describe('clocks of plain days', () => {
  it('give 30 days within an event, the day of the event left out', () => {
    expect(withinDaysOf('2026-11-17', 30)).toEqual({
      from: '2026-11-17',
      length: 30,
      dayType: 'plain',
      countedFrom: 'the day after',
      lastDay: '2026-12-17',
      submitBefore: '2026-12-18T00:00:00.000Z',
      working:
        'Day 1 is Wednesday 18 November 2026, the day after; day 30 is Thursday 17 December 2026. Every day counts.',
    });
  });

  it('do not move an end that falls on a weekend or a holiday', () => {
    expect(withinDaysOf('2026-11-25', 30).lastDay).toBe('2026-12-25');
    expect(withinDaysOf('2026-11-26', 30).lastDay).toBe('2026-12-26');
  });

  it('give 30 days beginning with a day one day less', () => {
    expect(daysBeginningWith('2026-11-17', 30)).toMatchObject({
      lastDay: '2026-12-16',
      countedFrom: 'the day itself',
      submitBefore: '2026-12-17T00:00:00.000Z',
    });
    expect(daysBeginningWith('2026-11-17', 1).lastDay).toBe('2026-11-17');
  });

  it.each([
    ['2026-11-02', '2026-11-16', '2026-11-16T00:00:00.000Z'],
    ['2026-02-02', '2026-02-16', '2026-02-16T00:00:00.000Z'],
    ['2026-03-20', '2026-04-03', '2026-04-02T23:00:00.000Z'],
  ])('hold step 2 of a notice submitted on %s until %s', (submitted, earliestDay, notBefore) =>
    expect(notBeforeDays(submitted, 14)).toMatchObject({ earliestDay, notBefore, dayType: 'plain' }),
  );

  it('end at London midnight across a change of the clocks', () => {
    expect(withinDaysOf('2026-03-10', 30).submitBefore).toBe('2026-04-09T23:00:00.000Z');
    expect(withinDaysOf('2026-10-10', 30).submitBefore).toBe('2026-11-10T00:00:00.000Z');
  });

  it('are never computed for no number of days', () => {
    expect(() => withinDaysOf('2026-03-10', 0)).toThrow('0 is not a number of days');
  });
});
