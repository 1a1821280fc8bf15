import { addDays, dayOfWeek, daysBetween, yearOf, type CalendarDate } from '../../../../workflows/index.js';
import { calendarDateOf } from './calendar-date.js';
import type { DateExpression } from './date-expressions.js';

/** What an expression means: one day, or why it is not one. */
export type Reading =
  | { readonly date: CalendarDate }
  | { readonly impossible: true }
  | { readonly ambiguous: string; readonly candidates: readonly CalendarDate[] };

/** A date this long after publication is no deadline that anyone sets; it speaks for another reading, if there is one. */
const FAR = 60;

/**
 * The day that an expression means in a notice published on a day (null for a draft).
 *
 * Figures are read in the order of this country, day then month. The other order is considered only where that reading is no
 * day, or lies before publication or far after it while the other does not. A year that is left out is the one that brings
 * the day soonest after publication. A day of the week that is not the date's makes it two dates, and neither is chosen.
 */
export function readingOf(expression: DateExpression, published: CalendarDate | null): Reading {
  const read = expression.year === null ? withoutYear(expression, published) : withYear(expression, published);
  return 'date' in read ? agreeingWithWeekday(read.date, expression) : read;
}

function withYear({ year, month, day, numeric, raw }: DateExpression, published: CalendarDate | null): Reading {
  const asWritten = calendarDateOf(year!, month, day);
  const swapped = numeric ? calendarDateOf(year!, day, month) : null;
  if (asWritten === null) return swapped === null ? { impossible: true } : { date: swapped };
  if (swapped === null || swapped === asWritten || published === null) return { date: asWritten };
  if (!near(asWritten, published) && near(swapped, published)) {
    return {
      ambiguous: `"${raw}" is ${asWritten} by the order of this country and ${swapped} by the other order`,
      candidates: [asWritten, swapped],
    };
  }
  return { date: asWritten };
}

function withoutYear({ month, day, raw }: DateExpression, published: CalendarDate | null): Reading {
  if (calendarDateOf(2024, month, day) === null) return { impossible: true };
  if (published === null) return { ambiguous: `"${raw}" has no year`, candidates: [] };
  const candidates = [0, 1].flatMap((later) => calendarDateOf(yearOf(published) + later, month, day) ?? []);
  const soonest = candidates.find((date) => date >= published && daysBetween(published, date) <= 2 * FAR);
  if (soonest !== undefined) return { date: soonest };
  return candidates.length === 0
    ? { impossible: true }
    : { ambiguous: `"${raw}" has no year, and the day is not near after publication in any`, candidates };
}

function agreeingWithWeekday(date: CalendarDate, { weekday, raw }: DateExpression): Reading {
  if (weekday === null || dayOfWeek(date) === weekday) return { date };
  const meant = [-3, -2, -1, 1, 2, 3].map((days) => addDays(date, days)).filter((day) => dayOfWeek(day) === weekday);
  return {
    ambiguous: `"${raw}": ${date} is a ${dayOfWeek(date)}`,
    candidates: [date, ...meant],
  };
}

function near(date: CalendarDate, published: CalendarDate): boolean {
  const days = daysBetween(published, date);
  return days >= 0 && days <= FAR;
}
