import { yearOf, type CalendarDate, type HolidayCalendar } from '../../workflows/index.js';
import { InvalidInput } from '../platform/errors.js';

type Holidays = HolidayCalendar['holidays'];

/** A newer list with what an older one knows of the past. */
export interface Merged {
  readonly calendar: HolidayCalendar;
  /** Holidays of the older list that the newer one does not have, and that stay because they are past or before its first year. */
  readonly kept: Holidays;
}

/**
 * Puts a newer list in the place of an older one without losing what is past: the days before the newer list's first year stay as
 * the older one has them, and so does every holiday before `today`. What days to come are holidays, the newer list says alone.
 *
 * @param today the London day; a holiday before it was one, whatever a newer list leaves out.
 * @throws InvalidInput where years lie between the two that neither speaks for, or the newer one speaks for the past only.
 */
export function mergeCalendars(older: HolidayCalendar, newer: HolidayCalendar, today: CalendarDate): Merged {
  if (yearOf(newer.from) > yearOf(older.to) + 1) {
    const missing = `${yearOf(older.to) + 1} to ${yearOf(newer.from) - 1}`;
    throw InvalidInput.field('list', `leaves out ${missing}, which the list in use does not speak for either`);
  }
  if (newer.to < today) throw InvalidInput.field('list', 'speaks for days that are past only');
  const said = new Set(newer.holidays.map(({ date }) => date));
  const kept = older.holidays.filter(
    ({ date }) => !said.has(date) && (date < newer.from || (date < today && date <= newer.to)),
  );
  const holidays = [...kept, ...newer.holidays].sort((a, b) => (a.date < b.date ? -1 : 1));
  const from = older.from < newer.from ? older.from : newer.from;
  return { calendar: { ...newer, from, holidays }, kept };
}
