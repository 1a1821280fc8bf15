import { addDays, dateInWords } from './civil-date.js';
import { endOfDay, startOfDay } from './london-time.js';
import type { CalendarDate, Instant } from './types.js';

/**
 * The clocks of plain days: the 14 and the 30 days of the Regulations. "Working day" is defined for reg 12 only, so these
 * count every day, and no rule moves an end that falls on a weekend or a holiday.
 */

/** A last day, with its working. */
export interface PlainDayDeadline {
  readonly from: CalendarDate;
  readonly length: number;
  readonly dayType: 'plain';
  readonly countedFrom: 'the day after' | 'the day itself';
  readonly lastDay: CalendarDate;
  /** The instant by which it must have been done, exclusive: London midnight at the end of the last day. */
  readonly submitBefore: Instant;
  /** The working, in a sentence. */
  readonly working: string;
}

/** A first day, with its working. */
export interface PlainDayGate {
  readonly from: CalendarDate;
  readonly length: number;
  readonly dayType: 'plain';
  readonly countedFrom: 'the day after';
  readonly earliestDay: CalendarDate;
  /** The first instant at which it may be done: London midnight at the beginning of the earliest day. */
  readonly notBefore: Instant;
  readonly working: string;
}

function mustBeALength(days: number): void {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`${days} is not a number of days`);
}

/**
 * "Within 30 days of" an event: the day of the event is not counted, so the last day is the event's date plus 30
 * (regs 7(2)(b), 8(2)(b), 9(11)(b), 10(15)(b), 11(17)(b), 15(5)). That the day of the event is left out is inferred.
 */
export function withinDaysOf(event: CalendarDate, days: number): PlainDayDeadline {
  mustBeALength(days);
  const lastDay = addDays(event, days);
  return {
    from: event,
    length: days,
    dayType: 'plain',
    countedFrom: 'the day after',
    lastDay,
    submitBefore: endOfDay(lastDay),
    working: `Day 1 is ${dateInWords(addDays(event, 1))}, the day after; day ${days} is ${dateInWords(lastDay)}. Every day counts.`,
  };
}

/** "30 days beginning with" a day: that day is the first, so the last day is the date plus 29 (reg 20C(2) and (5)). */
export function daysBeginningWith(first: CalendarDate, days: number): PlainDayDeadline {
  mustBeALength(days);
  const lastDay = addDays(first, days - 1);
  return {
    from: first,
    length: days,
    dayType: 'plain',
    countedFrom: 'the day itself',
    lastDay,
    submitBefore: endOfDay(lastDay),
    working: `Day 1 is ${dateInWords(first)} itself; day ${days} is ${dateInWords(lastDay)}. Every day counts.`,
  };
}

/**
 * "Not before the day which is 14 days after" a day: the earliest day is the date plus 14 (reg 10(5), from the day on which
 * the notice of the intended approach was submitted).
 */
export function notBeforeDays(event: CalendarDate, days: number): PlainDayGate {
  mustBeALength(days);
  const earliestDay = addDays(event, days);
  return {
    from: event,
    length: days,
    dayType: 'plain',
    countedFrom: 'the day after',
    earliestDay,
    notBefore: startOfDay(earliestDay),
    working: `The day ${days} days after ${dateInWords(event)} is ${dateInWords(earliestDay)}. Every day counts.`,
  };
}
