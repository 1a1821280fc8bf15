import {
  dayAndTime,
  daysLeft,
  endOfWeek,
  momentFrom,
  timeAndDay,
  workingDaysLeft,
} from '../../../src/web/words/moments.js';

describe('moments in words', () => {
  it('are London’s, as people say them', () => {
    expect(timeAndDay('2026-03-24T10:32:00.000Z')).toBe('10:32am on Tuesday 24 March 2026');
    expect(momentFrom('2026-04-08T23:00:00.000Z')).toBe('From Thursday 9 April 2026');
    expect(momentFrom('2026-04-08T22:00:00.000Z')).toBe('From 11pm on Wednesday 8 April 2026');
  });

  it('say Today of the day it is, by the London clock', () => {
    expect(dayAndTime('2026-04-06T23:30:00.000Z', '2026-04-07T09:00:00.000Z')).toBe('Today, 12:30am');
    expect(dayAndTime('2026-04-06T22:30:00.000Z', '2026-04-07T09:00:00.000Z')).toBe('Monday 6 April 2026, 11:30pm');
  });

  it('count what is left of every day, and of working days with today among them', () => {
    const now = '2026-04-07T09:00:00.000Z';
    expect(
      ['2026-04-30', '2026-04-08', '2026-04-07', '2026-04-06', '2026-04-05'].map((day) => daysLeft(day, now)),
    ).toEqual(['23 days left', '1 day left', 'last day today', '1 day overdue', '2 days overdue']);
    const days = [
      { date: '2026-04-06', counted: false },
      { date: '2026-04-07', counted: true },
      { date: '2026-04-08', counted: true },
    ];
    expect(workingDaysLeft(days, now)).toBe('2 working days left');
    expect(workingDaysLeft(days, '2026-04-08T22:59:00.000Z')).toBe('last day today');
    expect(workingDaysLeft(days, '2026-04-08T23:00:00.000Z')).toBeNull();
    expect(endOfWeek('2026-04-07')).toBe('2026-04-12');
    expect(endOfWeek('2026-04-12')).toBe('2026-04-12');
  });
});
