import {
  addDays,
  addYears,
  dateInWords,
  dayOfWeek,
  daysBetween,
  isCalendarDate,
  lastSundayOf,
} from '../../../workflows/calendar/index.js';

const DAY = 86_400_000;
const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

describe('calendar dates', () => {
  it('agree with the platform on every day from 1900 to 2100', () => {
    const wrong: string[] = [];
    let date = '1900-01-01';
    for (let at = Date.UTC(1900, 0, 1); at <= Date.UTC(2100, 11, 31); at += DAY) {
      const expected = new Date(at).toISOString().slice(0, 10);
      const right = date === expected && isCalendarDate(date) && dayOfWeek(date) === NAMES[new Date(at).getUTCDay()];
      if (!right) wrong.push(expected);
      date = addDays(date, 1);
    }
    expect(wrong).toEqual([]);
    expect(daysBetween('1900-01-01', '2100-12-31')).toBe((Date.UTC(2100, 11, 31) - Date.UTC(1900, 0, 1)) / DAY);
  });

  it.each([
    '2026-04-31',
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
    '1899-12-31',
    '2101-01-01',
    '2026-1-1',
    '20260101',
    '26-01-01',
    '01/04/2026',
    '2026-04-01T00:00',
    ' 2026-04-01',
    '2026-04-01\n',
    '２０２６-04-01',
    '',
    'tomorrow',
  ])('refuse %j', (text) => expect(isCalendarDate(text)).toBe(false));

  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2100-12-31'])('accept %s', (text) =>
    expect(isCalendarDate(text)).toBe(true),
  );

  it('go back as well as forward', () => {
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -366)).toBe('2024-12-31');
    expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1);
  });

  it('end a term of years on its last day, also from 29 February', () => {
    expect(addYears('2026-04-01', 4)).toBe('2030-04-01');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addDays(addYears('2024-02-29', 1), -1)).toBe('2025-02-28');
  });

  it('know the last Sunday of a month, also where the month ends on it', () => {
    expect(lastSundayOf(2026, 3)).toBe('2026-03-29');
    expect(lastSundayOf(2024, 3)).toBe('2024-03-31');
    expect(lastSundayOf(2026, 10)).toBe('2026-10-25');
  });

  it('can be written out for people', () => expect(dateInWords('2026-04-09')).toBe('Thursday 9 April 2026'));

  it('are never computed from what is no date', () => {
    expect(() => addDays('2026-04-31', 1)).toThrow('2026-04-31 is not a calendar date');
    expect(() => addDays('2026-04-30', 1.5)).toThrow('1.5 is not a whole number of days');
  });
});
