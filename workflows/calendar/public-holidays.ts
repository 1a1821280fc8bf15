import { addDays, calendarDate, dayOfWeek, yearOf } from './civil-date.js';
import type { CalendarDate, HolidayCalendar } from './types.js';

/** Said of a day that the list of holidays does not speak for. The answer there is not known, and is never guessed. */
export interface OutsideSpan {
  readonly outside: true;
  /** First and last day that the list speaks for. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The day that was needed and is not covered. */
  readonly date: CalendarDate;
}

/** Nothing where the list speaks for the day; otherwise the span and the day that lies outside it. */
export function outsideSpan(date: CalendarDate, calendar: HolidayCalendar): OutsideSpan | null {
  if (date >= calendar.from && date <= calendar.to) return null;
  return { outside: true, from: calendar.from, to: calendar.to, date };
}

/** Whether an answer is a refusal for want of a holiday list. */
export function isOutsideSpan(answer: object): answer is OutsideSpan {
  return 'outside' in answer && answer.outside === true;
}

/** Easter Sunday by the rule of the Calendar (New Style) Act 1750, computed (anonymous Gregorian algorithm). */
export function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const march = epact + weekday - 7 * late + 114;
  return calendarDate(year, Math.floor(march / 31), (march % 31) + 1);
}

/**
 * The title of the public holiday that a day is, or null. Reg 12(12): Christmas Day, Good Friday and the first Monday in May
 * whatever the list says (also in a year whose early May bank holiday is moved by proclamation), and the bank holidays of the
 * list. Throws a RangeError for a day outside the list's span: ask `outsideSpan` first.
 */
export function publicHolidayOn(date: CalendarDate, calendar: HolidayCalendar): string | null {
  const missing = outsideSpan(date, calendar);
  if (missing) throw new RangeError(`${date} is outside the list of holidays (${missing.from} to ${missing.to})`);
  return namedInRegulation12(date) ?? calendar.holidays.find((holiday) => holiday.date === date)?.title ?? null;
}

function namedInRegulation12(date: CalendarDate): string | null {
  const monthAndDay = date.slice(5);
  if (monthAndDay === '12-25') return 'Christmas Day';
  if (monthAndDay >= '05-01' && monthAndDay <= '05-07' && dayOfWeek(date) === 'Monday') return 'First Monday in May';
  // Good Friday falls between 20 March and 23 April.
  if (monthAndDay >= '03-20' && monthAndDay <= '04-23' && date === addDays(easterSunday(yearOf(date)), -2)) {
    return 'Good Friday';
  }
  return null;
}

/** Why a day is not a working day: `Saturday`, `Sunday` or the title of the public holiday. Null for a working day. */
export function whyNotWorkingDay(date: CalendarDate, calendar: HolidayCalendar): string | null {
  const holiday = publicHolidayOn(date, calendar);
  const day = dayOfWeek(date);
  return day === 'Saturday' || day === 'Sunday' ? day : holiday;
}

/** Reg 12(12): any day which is not a Saturday, a Sunday or a public holiday. Throws outside the list's span. */
export function isWorkingDay(date: CalendarDate, calendar: HolidayCalendar): boolean {
  return whyNotWorkingDay(date, calendar) === null;
}
