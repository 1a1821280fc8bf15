import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import { addDays, isOutsideSpan } from '../../../workflows/calendar/index.js';
import { daysCountedIn, standstillClock, type StandstillClock } from '../../../workflows/law/index.js';
import { regimes, standstillDays, standstillDaysOn } from '../../../workflows/index.js';
import { windowCloses } from '../../../workflows/standstill/standstill-end.js';
import { publishedStandstills } from '../../support/notices/published-standstills.js';

function clockFor(published: string): StandstillClock {
  const found = standstillClock(published, englandAndWales, standstillDaysOn(published));
  if (isOutsideSpan(found)) throw new Error(`${found.date} is outside the list`);
  return found;
}

describe('the standstill clock', () => {
  it.each([
    // published, begins, last day, earliest award
    ['2026-11-02', '2026-11-03', '2026-11-13', '2026-11-14', 'a Monday'],
    ['2026-11-03', '2026-11-04', '2026-11-16', '2026-11-17', 'a Tuesday'],
    ['2026-11-05', '2026-11-06', '2026-11-18', '2026-11-19', 'a Thursday'],
    ['2026-11-06', '2026-11-07', '2026-11-18', '2026-11-19', 'a Friday: standstill begins on a Saturday'],
    ['2026-11-07', '2026-11-08', '2026-11-18', '2026-11-19', 'a Saturday'],
    ['2026-11-08', '2026-11-09', '2026-11-19', '2026-11-20', 'a Sunday: the Monday it begins is not counted'],
    ['2026-03-24', '2026-03-25', '2026-04-08', '2026-04-09', 'across Easter'],
    ['2026-04-28', '2026-04-29', '2026-05-12', '2026-05-13', 'across the first Monday in May'],
    ['2024-03-26', '2024-03-27', '2024-04-10', '2024-04-11', 'Panel case CR0001-24'],
    ['2026-12-16', '2026-12-17', '2026-12-31', '2027-01-01', 'across Christmas'],
    ['2026-12-23', '2026-12-24', '2027-01-08', '2027-01-09', 'across Christmas and New Year'],
    ['2026-01-12', '2026-01-13', '2026-01-23', '2026-01-24', 'a Monday in January'],
    ['2026-01-15', '2026-01-16', '2026-01-28', '2026-01-29', 'a Thursday in January'],
    ['2026-01-16', '2026-01-17', '2026-01-28', '2026-01-29', 'a Friday in January'],
    ['2026-01-18', '2026-01-19', '2026-01-29', '2026-01-30', 'a Sunday in January'],
    ['2026-03-31', '2026-04-01', '2026-04-15', '2026-04-16', 'the Tuesday before Easter'],
    ['2026-05-01', '2026-05-02', '2026-05-14', '2026-05-15', 'the Friday before the first Monday in May'],
    ['2026-06-16', '2026-06-17', '2026-06-29', '2026-06-30', 'a Tuesday in June'],
    ['2026-12-17', '2026-12-18', '2027-01-04', '2027-01-05', 'a Thursday before Christmas'],
    ['2025-11-28', '2025-11-29', '2025-12-10', '2025-12-11', 'a notice published as it should have been'],
  ])('published %s: begins %s, closes at the end of %s, award from %s (%s)', (published, begins, last, award) =>
    expect(clockFor(published)).toMatchObject({
      standstillBegins: begins,
      lastDay: last,
      earliestAward: award,
    }),
  );

  it('gives the whole working, in the shape that scripts rely on', () => {
    expect(clockFor('2026-03-24')).toEqual({
      published: '2026-03-24',
      standstillBegins: '2026-03-25',
      lastDay: '2026-04-08',
      representationsBefore: '2026-04-08T23:00:00.000Z',
      earliestAward: '2026-04-09',
      days: [
        { date: '2026-03-25', counted: false, why: 'the day standstill begins' },
        { date: '2026-03-26', counted: true, n: 1 },
        { date: '2026-03-27', counted: true, n: 2 },
        { date: '2026-03-28', counted: false, why: 'Saturday' },
        { date: '2026-03-29', counted: false, why: 'Sunday' },
        { date: '2026-03-30', counted: true, n: 3 },
        { date: '2026-03-31', counted: true, n: 4 },
        { date: '2026-04-01', counted: true, n: 5 },
        { date: '2026-04-02', counted: true, n: 6 },
        { date: '2026-04-03', counted: false, why: 'Good Friday' },
        { date: '2026-04-04', counted: false, why: 'Saturday' },
        { date: '2026-04-05', counted: false, why: 'Sunday' },
        { date: '2026-04-06', counted: false, why: 'Easter Monday' },
        { date: '2026-04-07', counted: true, n: 7 },
        { date: '2026-04-08', counted: true, n: 8 },
      ],
      calendar: { division: 'england-and-wales', asOf: '2026-11-21' },
      provisions: ['reg 12(2)', 'reg 12(3)', 'reg 12(9)', 'reg 12(12)'],
    });
  });

  it('closes at London midnight, which is an hour earlier by Greenwich in summer', () => {
    expect(clockFor('2026-11-02').representationsBefore).toBe('2026-11-14T00:00:00.000Z');
    expect(clockFor('2026-06-16').representationsBefore).toBe('2026-06-29T23:00:00.000Z');
    // The clocks go back on 25 October 2026, within this window.
    expect(clockFor('2026-10-20').representationsBefore).toBe('2026-11-03T00:00:00.000Z');
  });

  it('agrees with a plain count on every publication date of the list', () => {
    const holidays = new Set(englandAndWales.holidays.map((holiday) => holiday.date));
    const works = (day: Date): boolean => day.getUTCDay() % 6 !== 0 && !holidays.has(day.toISOString().slice(0, 10));
    const wrong: string[] = [];
    for (let date = '2023-01-01'; date <= '2028-12-15'; date = addDays(date, 1)) {
      const day = new Date(`${date}T00:00:00Z`);
      day.setUTCDate(day.getUTCDate() + 1);
      for (let left = 8; left > 0;) {
        day.setUTCDate(day.getUTCDate() + 1);
        if (works(day)) left -= 1;
      }
      if (clockFor(date).lastDay !== day.toISOString().slice(0, 10)) wrong.push(date);
    }
    expect(wrong).toEqual([]);
  });

  it('refuses a date outside the holiday list, and a count that runs out of it', () => {
    expect(standstillClock('2022-12-31', englandAndWales, 8)).toMatchObject({ outside: true, date: '2022-12-31' });
    expect(standstillClock('2029-01-02', englandAndWales, 8)).toMatchObject({ outside: true, date: '2029-01-02' });
    expect(standstillClock('2028-12-18', englandAndWales, 8)).toMatchObject({ outside: true, date: '2029-01-01' });
    expect(standstillClock('2028-12-15', englandAndWales, 8)).toHaveProperty('lastDay', '2028-12-29');
  });

  it('counts a publication before the Regulations, and says that no such standstill was law', () => {
    expect(clockFor('2023-12-31').warnings).toEqual([
      expect.objectContaining({ code: 'before-the-regulations', provision: 'reg 1(1)' }),
    ]);
    expect(clockFor('2024-01-01').warnings).toBeUndefined();
  });
});

describe('the standstill clock on notices really published', () => {
  it.each(publishedStandstills.map((notice) => [notice.service, notice] as const))('%s', (_, notice) => {
    const { standstillBegins, lastDay, stated } = notice;
    const clock = clockFor(notice.published.slice(0, 10));
    expect(clock).toMatchObject({ standstillBegins, lastDay });
    const verdict = stated === null ? 'no valid date' : stated < clock.lastDay ? 'too short' : 'right';
    expect(verdict).toBe(notice.verdict);
  });
});

describe('the number of working days of a standstill', () => {
  const ten = standstillClock('2026-03-24', englandAndWales, 10) as StandstillClock;

  it('is what the law of the procurement gives, whenever the notice is published', () => {
    expect(ten).toMatchObject({ standstillBegins: '2026-03-25', lastDay: '2026-04-10' });
    expect(daysCountedIn(ten)).toBe(10);
    expect(clockFor('2026-03-24').lastDay).toBe('2026-04-08');
    for (const regime of regimes) expect(standstillDays(regime)).toBe(8);
    expect(standstillDaysOn('2023-06-01')).toBe(8);
  });

  it('is the one it was counted with when it is counted again, by a newer list', () => {
    const standstill = { clock: ten } as Parameters<typeof windowCloses>[0];
    expect(windowCloses(standstill, englandAndWales)).toBe('2026-04-10T23:00:00.000Z');
    const holiday = { date: '2026-04-09', title: 'A day of thanks' };
    const newer = { ...englandAndWales, holidays: [...englandAndWales.holidays, holiday] };
    expect(windowCloses(standstill, newer)).toBe('2026-04-13T23:00:00.000Z');
  });
});
