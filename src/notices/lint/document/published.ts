import { isCalendarDate, londonDateOf, type CalendarDate } from '../../../../workflows/index.js';

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * The London date of a date or date-time as OCDS writes it. An offset is honoured, so `2026-03-24T23:30:00Z` is London's
 * 24 March but `2026-06-24T23:30:00Z` is its 25 June. A time without an offset is taken as London time. Null for anything else.
 */
export function londonDate(value: unknown): CalendarDate | null {
  const found = typeof value === 'string' ? WRITTEN.exec(value.trim()) : null;
  if (!found) return null;
  const [, date, time, offset] = found as unknown as [string, string, string | undefined, string | undefined];
  if (!isCalendarDate(date)) return null;
  if (time === undefined || offset === undefined) return date;
  const milliseconds = Date.parse(`${date}T${time}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase()}`);
  if (Number.isNaN(milliseconds)) return null;
  return londonDateOf(new Date(milliseconds).toISOString());
}
