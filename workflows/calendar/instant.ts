import { dateOfDayNumber, dayNumberOf, isCalendarDate } from './civil-date.js';
import type { Instant } from './types.js';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{3})Z$/;
export const MILLISECONDS_IN_A_DAY = 86_400_000;

/** Whether the text is an instant in the one form used everywhere: UTC, to the millisecond, `2026-04-08T23:00:00.000Z`. */
export function isInstant(text: string): boolean {
  const found = INSTANT.exec(text);
  return found !== null && isCalendarDate(found[1] as string);
}

/** Milliseconds since 1 January 1970 UTC. Throws a RangeError for a text that is not an instant. */
export function millisecondsOf(instant: Instant): number {
  const found = INSTANT.exec(instant);
  if (!found) throw new RangeError(`${instant} is not an instant`);
  const [, date, hours, minutes, seconds, milliseconds] = found as unknown as [string, string, ...string[]];
  const ofDay = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(milliseconds);
  return dayNumberOf(date) * MILLISECONDS_IN_A_DAY + ofDay;
}

const TWO_DIGITS = Array.from({ length: 60 }, (_nothing, value) => String(value).padStart(2, '0'));
const two = (value: number): string => TWO_DIGITS[Math.floor(value)] as string;

/** The instant that is this many milliseconds after 1 January 1970 UTC. */
export function instantOf(milliseconds: number): Instant {
  if (!Number.isInteger(milliseconds)) throw new RangeError(`${milliseconds} is not a whole number of milliseconds`);
  const day = Math.floor(milliseconds / MILLISECONDS_IN_A_DAY);
  const ofDay = milliseconds - day * MILLISECONDS_IN_A_DAY;
  const time = `${two(ofDay / 3_600_000)}:${two((ofDay / 60_000) % 60)}:${two((ofDay / 1000) % 60)}`;
  return `${dateOfDayNumber(day)}T${time}.${String(ofDay % 1000).padStart(3, '0')}Z`;
}

/** The instant so many milliseconds later; earlier for a negative number. */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return instantOf(millisecondsOf(instant) + milliseconds);
}
