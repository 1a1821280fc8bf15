import {
  addDays,
  dateInWords,
  daysBetween,
  londonDateOf,
  londonTimeOf,
  timeInWords,
  type CalendarDate,
  type Instant,
} from '../../../workflows/index.js';

/** `10:32am on Tuesday 24 March 2026`. */
export const timeAndDay = (instant: Instant): string =>
  `${timeInWords(instant)} on ${dateInWords(londonDateOf(instant))}`;

/** `Thursday 2 April 2026, 4:20pm`; of the day it is now, `Today, 9:48am`. */
export function dayAndTime(instant: Instant, now: Instant | null = null): string {
  const date = londonDateOf(instant);
  const isToday = now !== null && date === londonDateOf(now);
  return `${isToday ? 'Today' : dateInWords(date)}, ${timeInWords(instant)}`;
}

/** `Thursday 2 April 2026`: the London day of an instant. */
export const dayOf = (instant: Instant): string => dateInWords(londonDateOf(instant));

/** `24 March`: a day where the weekday and the year stand beside it. */
export const shortDay = (date: CalendarDate): string => dateInWords(date).split(' ').slice(1, 3).join(' ');

/** `Tuesday 24 March`: a day where the year is plain. */
export const dayWithoutYear = (date: CalendarDate): string => dateInWords(date).split(' ').slice(0, 3).join(' ');

/** `before midnight at the end of Wednesday 8 April 2026`: until when, where a last day is what counts. */
export const beforeTheEndOf = (date: CalendarDate): string => `before midnight at the end of ${dateInWords(date)}`;

/** `last day today`, `1 day left`, `23 days left`, `2 days overdue`: how far a last day is, counting every day. */
export function daysLeft(lastDay: CalendarDate, now: Instant): string {
  const days = daysBetween(londonDateOf(now), lastDay);
  if (days < 0) return `${-days} ${days === -1 ? 'day' : 'days'} overdue`;
  if (days === 0) return 'last day today';
  return `${days} ${days === 1 ? 'day' : 'days'} left`;
}

/** One day of a count, as every clock of working days keeps it. */
interface Counted {
  readonly date: CalendarDate;
  readonly counted: boolean;
}

/**
 * `2 working days left`, today being one of them where it counts: how much of a count of working days is left. Null once it is over, or
 * where it has not begun.
 */
export function workingDaysLeft(days: readonly Counted[], now: Instant): string | null {
  const today = londonDateOf(now);
  const left = days.filter(({ date, counted }) => counted && date >= today).length;
  if (left === 0) return null;
  if (days.at(-1)?.date === today) return 'last day today';
  return `${left} working ${left === 1 ? 'day' : 'days'} left`;
}

/** The Sunday that ends the week of a day, weeks beginning on Monday. */
export function endOfWeek(date: CalendarDate): CalendarDate {
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  return addDays(date, 6 - names.indexOf(dateInWords(date).split(' ')[0]!));
}

/** `From Thursday 9 April 2026`; of an instant that is not midnight, `From 2:30pm on Thursday 9 April 2026`: since when something can be done. */
export function momentFrom(instant: Instant): string {
  const isMidnight = londonTimeOf(instant) === '00:00';
  return `From ${isMidnight ? dayOf(instant) : timeAndDay(instant)}`;
}
