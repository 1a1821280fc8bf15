import { addDays, dayNumberOf, lastSundayOf, yearOf } from './civil-date.js';
import { addMilliseconds, instantOf, millisecondsOf, MILLISECONDS_IN_A_DAY } from './instant.js';
import type { CalendarDate, Instant } from './types.js';

/**
 * London time by the rule of the Summer Time Act 1972 s.1, as substituted by the Summer Time Order 2002 (SI 2002/262):
 * one hour ahead of Greenwich from 01:00 Greenwich mean time on the last Sunday of March to 01:00 Greenwich mean time on
 * the last Sunday of October. Good for 2002 onwards; an Order changing the rule changes this file.
 */

const HOUR = 3_600_000;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{3}))?)?$/;

interface SummerTime {
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly begins: Instant;
  readonly ends: Instant;
}

/** Asked for with every instant, and the same all year. */
const summerTimes = new Map<number, SummerTime>();

function summerTimeOf(date: Instant): SummerTime {
  const year = yearOf(date);
  const known = summerTimes.get(year);
  if (known) return known;
  const [firstDay, lastDay] = [lastSundayOf(year, 3), lastSundayOf(year, 10)];
  const found = { firstDay, lastDay, begins: `${firstDay}T01:00:00.000Z`, ends: `${lastDay}T01:00:00.000Z` };
  summerTimes.set(year, found);
  return found;
}

function isSummerTime(instant: Instant): boolean {
  const { begins, ends } = summerTimeOf(instant);
  return instant >= begins && instant < ends;
}

function londonClock(instant: Instant): Instant {
  return isSummerTime(instant) ? addMilliseconds(instant, HOUR) : instant;
}

/** The London calendar date on which an instant falls. */
export function londonDateOf(instant: Instant): CalendarDate {
  return londonClock(instant).slice(0, 10);
}

/** What a London clock shows at an instant, `HH:mm`, for people to read. */
export function londonTimeOf(instant: Instant): string {
  return londonClock(instant).slice(11, 16);
}

/** What a London clock shows at an instant to the thousandth of a second, `HH:mm:ss.SSS`. */
export function londonClockOf(instant: Instant): string {
  return londonClock(instant).slice(11, 23);
}

/** London midnight at the beginning of a date, as an instant. */
export function startOfDay(date: CalendarDate): Instant {
  // The clocks change at 01:00 Greenwich mean time, so the Sunday of March begins in winter time and that of October in summer time.
  const { firstDay, lastDay } = summerTimeOf(date);
  const summer = date > firstDay && date <= lastDay;
  return instantOf(dayNumberOf(date) * MILLISECONDS_IN_A_DAY - (summer ? HOUR : 0));
}

/** London midnight at the end of a date: the first instant that is no longer on it. A window to the end of a date is open strictly before. */
export function endOfDay(date: CalendarDate): Instant {
  return startOfDay(addDays(date, 1));
}

/** A London clock reading that happened twice, or never, because the clocks changed. */
export type UnclearLondonTime =
  { readonly ambiguous: readonly [earlier: Instant, later: Instant] } | { readonly nonexistent: true };

/** Whether the text is a time of day as people write it: `09:30`, `09:30:15` or `09:30:15.250`. */
export function isLondonTime(text: string): boolean {
  return TIME.test(text);
}

/**
 * The instant at which a London clock showed a date and a time. On the last Sunday of October one hour happens twice (both
 * instants are returned); on the last Sunday of March one hour never happens.
 */
export function instantFromLondon(date: CalendarDate, time: string): Instant | UnclearLondonTime {
  const found = TIME.exec(time);
  if (!found) throw new RangeError(`${time} is not a time of day`);
  const [hours, minutes, seconds, milliseconds] = found.slice(1).map((digits) => Number(digits ?? 0));
  const ofDay = ((hours! * 60 + minutes!) * 60 + seconds!) * 1000 + milliseconds!;
  const asWinter = instantOf(dayNumberOf(date) * MILLISECONDS_IN_A_DAY + ofDay);
  const asSummer = addMilliseconds(asWinter, -HOUR);
  const winterIsRight = !isSummerTime(asWinter);
  const summerIsRight = isSummerTime(asSummer);
  if (winterIsRight && summerIsRight) return { ambiguous: [asSummer, asWinter] };
  if (!winterIsRight && !summerIsRight) return { nonexistent: true };
  return winterIsRight ? asWinter : asSummer;
}

/** Whole milliseconds from one instant to another; negative where the second is earlier. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return millisecondsOf(to) - millisecondsOf(from);
}
