import { isCalendarDate, type CalendarDate } from '../../../../workflows/index.js';

/** Year, month and day as a date; null where there is no such day. */
export function calendarDateOf(year: number, month: number, day: number): CalendarDate | null {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isCalendarDate(date) ? date : null;
}
