import type { CalendarDate } from './types.js';

/**
 * Calendar dates as whole numbers of days, in the proleptic Gregorian calendar. Nothing here knows a clock or a time zone,
 * so a date can never slip by a day on the way through one.
 */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_400_YEARS = 146_097;
/** From 1 March of year 0, where this count begins, to 1 January 1970, where the count of days used here has its zero. */
const DAYS_TO_1970 = 719_468;

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export type DayName = (typeof DAY_NAMES)[number];

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function parts(text: string): { year: number; month: number; day: number } | null {
  const found = DATE.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) return null;
  return { year, month, day };
}

/**
 * Whether the text is a date that exists, `YYYY-MM-DD`, in a year from 1900 to 2100. The bounds catch slips of the keyboard
 * (0226, 20260) that no procurement can mean.
 */
export function isCalendarDate(text: string): boolean {
  const found = parts(text);
  return found !== null && found.year >= 1900 && found.year <= 2100;
}

/**
 * The dates that have been asked for, and their numbers, from the years in which procurements are: counting them was a third of what a
 * decision costs, and they are fewer than fifty thousand.
 */
const numbers = new Map<CalendarDate, number>();
const dates = new Map<number, CalendarDate>();
const [FIRST_REMEMBERED, LAST_REMEMBERED] = ['1970-01-01', '2099-12-31'];

/** Days since 1 January 1970. Throws a RangeError for a text that is not a date: callers check what people type first. */
export function dayNumberOf(date: CalendarDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const number = counted(date);
  if (date >= FIRST_REMEMBERED && date <= LAST_REMEMBERED) {
    numbers.set(date, number);
    dates.set(number, date);
  }
  return number;
}

function counted(date: CalendarDate): number {
  const found = parts(date);
  if (!found) throw new RangeError(`${date} is not a calendar date`);
  // Years are counted from March, so that a leap day is the last day of its year.
  const year = found.month <= 2 ? found.year - 1 : found.year;
  const monthFromMarch = (found.month + 9) % 12;
  const cycle = Math.floor(year / 400);
  const yearOfCycle = year - cycle * 400;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + found.day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * DAYS_IN_400_YEARS + dayOfCycle - DAYS_TO_1970;
}

/** The date that is this many days after 1 January 1970. */
export function dateOfDayNumber(dayNumber: number): CalendarDate {
  const known = dates.get(dayNumber);
  if (known !== undefined) return known;
  const date = dated(dayNumber);
  if (date >= FIRST_REMEMBERED && date <= LAST_REMEMBERED) dates.set(dayNumber, date);
  return date;
}

function dated(dayNumber: number): CalendarDate {
  const shifted = dayNumber + DAYS_TO_1970;
  const cycle = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfCycle = shifted - cycle * DAYS_IN_400_YEARS;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return calendarDate(yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** Year, month (1 to 12) and day written as a calendar date. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The year of a date, as a number. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** The date so many days later; earlier for a negative number. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  if (!Number.isInteger(days)) throw new RangeError(`${days} is not a whole number of days`);
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** The same day of the month so many months later; the last day of that month where it has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  if (!Number.isInteger(months)) throw new RangeError(`${months} is not a whole number of months`);
  const count = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return calendarDate(year, month, Math.min(Number(date.slice(8)), lengthOfMonth(year, month)));
}

/**
 * The same day and month so many years later, on which a term of that many years beginning on the date has just ended. From
 * 29 February to a year without one it is 1 March, so that the term still ends on the last day of February.
 */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const target = calendarDate(yearOf(date) + years, Number(date.slice(5, 7)), Number(date.slice(8)));
  return parts(target) ? target : calendarDate(yearOf(date) + years, 3, 1);
}

/** How many days `to` is after `from`; negative where it is before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** The day of the week, in English. */
export function dayOfWeek(date: CalendarDate): DayName {
  // 1 January 1970 was a Thursday, the fourth of the names.
  const index = (((dayNumberOf(date) + 3) % 7) + 7) % 7;
  return DAY_NAMES[index] as DayName;
}

/** `Thursday 9 April 2026`: a date as a notice or a letter would write it. */
export function dateInWords(date: CalendarDate): string {
  return `${dayOfWeek(date)} ${Number(date.slice(8))} ${MONTH_NAMES[Number(date.slice(5, 7)) - 1]} ${yearOf(date)}`;
}

/** The same of a text that somebody gave; what is no date is said as it was given. */
export function dayInWords(text: string): string {
  return isCalendarDate(text) ? dateInWords(text) : `“${text}”`;
}

/** The last Sunday of a month. */
export function lastSundayOf(year: number, month: number): CalendarDate {
  const last = calendarDate(year, month, lengthOfMonth(year, month));
  return addDays(last, dayOfWeek(last) === 'Sunday' ? 0 : -(DAY_NAMES.indexOf(dayOfWeek(last)) + 1));
}
