import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';

/** London time and working days by the platform's own time zone data and dates: a second opinion that shares no code with the law. */

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});
const holidays = new Set(englandAndWales.holidays.map(({ date }) => date));

/** The calendar date that London shows at an instant. */
export function dateInLondon(instant: string): string {
  return clock.format(Date.parse(instant)).slice(0, 10);
}

/** The date so many days after another. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The instant of London midnight at the end of a date. */
export function midnightAtTheEndOf(date: string): string {
  const greenwich = Date.parse(`${daysAfter(date, 1)}T00:00:00Z`);
  const summer = !clock.format(greenwich).includes('00:00');
  return new Date(greenwich - (summer ? 3_600_000 : 0)).toISOString();
}

/** Midnight at the end of the eighth working day after the day after publication (reg 12(2), (3) and (12)). */
export function windowAfter(publishedAt: string): string {
  let date = daysAfter(dateInLondon(publishedAt), 1);
  for (let left = 8; left > 0;) {
    date = daysAfter(date, 1);
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.has(date)) left -= 1;
  }
  return midnightAtTheEndOf(date);
}
