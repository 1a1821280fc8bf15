import { addDays } from './civil-date.js';
import { outsideSpan, whyNotWorkingDay, type OutsideSpan } from './public-holidays.js';
import type { CalendarDate, DayOfCount, HolidayCalendar } from './types.js';

/** A count of working days with its working: every day passed through, counted or passed over and why. */
export interface WorkingDayCount {
  /** The day counted from, itself never counted. */
  readonly after: CalendarDate;
  readonly n: number;
  /** The n-th working day after it. */
  readonly lastDay: CalendarDate;
  /** Every day from the day after `after` to `lastDay`. */
  readonly days: readonly DayOfCount[];
}

/**
 * The n-th working day strictly after a day (reg 12(12) says what a working day is). A count that needs a day outside the
 * span of the list is refused, and the day it needed is named.
 */
export function workingDaysAfter(
  after: CalendarDate,
  n: number,
  calendar: HolidayCalendar,
): WorkingDayCount | OutsideSpan {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`${n} is not a number of working days`);
  if (n > MOST_COUNTED_AGAIN) return count(after, n, calendar);
  const known = counts.get(calendar) ?? new Map<string, WorkingDayCount | OutsideSpan>();
  counts.set(calendar, known);
  const which = `${after}/${n}`;
  const found = known.get(which) ?? count(after, n, calendar);
  known.set(which, found);
  return found;
}

/** The counts of reg 12 are asked for again by every rule that looks at a standstill; longer ones only by people. */
const MOST_COUNTED_AGAIN = 8;
const counts = new WeakMap<HolidayCalendar, Map<string, WorkingDayCount | OutsideSpan>>();

function count(after: CalendarDate, n: number, calendar: HolidayCalendar): WorkingDayCount | OutsideSpan {
  const startOutside = outsideSpan(after, calendar);
  if (startOutside) return startOutside;
  const days: DayOfCount[] = [];
  let counted = 0;
  let date = after;
  while (counted < n) {
    date = addDays(date, 1);
    const outside = outsideSpan(date, calendar);
    if (outside) return outside;
    const why = whyNotWorkingDay(date, calendar);
    if (why === null) counted += 1;
    days.push(why === null ? { date, counted: true, n: counted } : { date, counted: false, why });
  }
  return { after, n, lastDay: date, days };
}
