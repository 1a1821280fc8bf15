import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import {
  addDays,
  dayOfWeek,
  isWorkingDay,
  outsideSpan,
  publicHolidayOn,
  whyNotWorkingDay,
  type HolidayCalendar,
} from '../../../workflows/calendar/index.js';
import { easterSunday } from '../../../workflows/calendar/public-holidays.js';
import { describeWithPublished } from '../../support/shared-data.js';

const nothingListed: HolidayCalendar = { ...englandAndWales, holidays: [] };

describe('public holidays', () => {
  it.each([
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2035, '2035-03-25'],
    [2038, '2038-04-25'],
    [1818, '1818-03-22'],
    [2008, '2008-03-23'],
  ])('Easter Sunday of %i is %s', (year, date) => expect(easterSunday(year)).toBe(date));

  it('agree with the list of bank holidays on every Good Friday', () => {
    const listed = englandAndWales.holidays.filter((holiday) => holiday.title === 'Good Friday');
    expect(listed.map((holiday) => holiday.date)).toEqual(
      [2023, 2024, 2025, 2026, 2027, 2028].map((year) => addDays(easterSunday(year), -2)),
    );
  });

  it('include the three days that reg 12(12) names even where the list has none of them', () => {
    const found: string[] = [];
    for (let date = '2026-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
      const title = publicHolidayOn(date, nothingListed);
      if (title) found.push(`${date} ${title}`);
    }
    expect(found).toEqual(['2026-04-03 Good Friday', '2026-05-04 First Monday in May', '2026-12-25 Christmas Day']);
  });

  it('keep the first Monday in May in a year whose early May bank holiday is moved, and add the day it is moved to', () => {
    const moved: HolidayCalendar = {
      ...englandAndWales,
      holidays: englandAndWales.holidays.map((holiday) =>
        holiday.date === '2026-05-04' ? { date: '2026-05-08', title: 'Early May bank holiday (moved)' } : holiday,
      ),
    };
    expect(whyNotWorkingDay('2026-05-04', moved)).toBe('First Monday in May');
    expect(whyNotWorkingDay('2026-05-08', moved)).toBe('Early May bank holiday (moved)');
    expect(isWorkingDay('2026-05-08', englandAndWales)).toBe(true);
  });

  it('take in every substitute and one-off day of the list', () => {
    expect(whyNotWorkingDay('2023-05-08', englandAndWales)).toMatch('coronation');
    expect(whyNotWorkingDay('2026-12-28', englandAndWales)).toBe('Boxing Day');
    expect(whyNotWorkingDay('2027-12-28', englandAndWales)).toBe('Boxing Day');
    expect(whyNotWorkingDay('2028-01-03', englandAndWales)).toBe('New Year’s Day');
  });

  it('leave a weekend a weekend, whatever else it is', () => {
    expect(whyNotWorkingDay('2027-12-25', englandAndWales)).toBe('Saturday');
    expect(publicHolidayOn('2027-12-25', englandAndWales)).toBe('Christmas Day');
    expect(whyNotWorkingDay('2026-03-29', englandAndWales)).toBe('Sunday');
  });

  it('leave every ordinary weekday of the span a working day', () => {
    const listed = new Set(englandAndWales.holidays.map((holiday) => holiday.date));
    const wrong: string[] = [];
    for (let date = englandAndWales.from; date <= englandAndWales.to; date = addDays(date, 1)) {
      const weekend = ['Saturday', 'Sunday'].includes(dayOfWeek(date));
      if (isWorkingDay(date, englandAndWales) !== (!weekend && !listed.has(date))) wrong.push(date);
    }
    // The list has every named day that falls on a weekday, so nothing differs.
    expect(wrong).toEqual([]);
  });

  it('are never guessed outside the span of the list', () => {
    expect(outsideSpan('2029-01-01', englandAndWales)).toEqual({
      outside: true,
      from: '2023-01-01',
      to: '2028-12-31',
      date: '2029-01-01',
    });
    expect(outsideSpan('2028-12-31', englandAndWales)).toBeNull();
    expect(() => publicHolidayOn('2029-12-25', englandAndWales)).toThrow('outside the list of holidays');
    expect(() => isWorkingDay('2022-12-31', englandAndWales)).toThrow('outside the list of holidays');
  });
});

describe('the holiday list', () => {
  it('is in order, without repetition, within its span, and says where it came from', () => {
    const dates = englandAndWales.holidays.map((holiday) => holiday.date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.every((date) => date >= englandAndWales.from && date <= englandAndWales.to)).toBe(true);
    expect(englandAndWales).toMatchObject({
      division: 'england-and-wales',
      asOf: '2026-11-21',
      source: 'GOV.UK bank holidays (Open Government Licence v3.0)',
    });
  });
});

const govUk = { path: 'calendar/england-and-wales.json', untested: 'our holidays are those of GOV.UK, day by day' };

describeWithPublished('the holiday list beside its source', govUk, (text) => {
  it('has every day of its span, with its title', () => {
    const source = JSON.parse(text) as { events: { date: string; title: string }[] };
    const expected = source.events
      .filter(({ date }) => date >= englandAndWales.from && date <= englandAndWales.to)
      .map(({ date, title }) => ({ date, title }));
    expect(englandAndWales.holidays).toEqual(expected);
  });
});
