export type { CalendarDate, DayOfCount, HolidayCalendar, Instant } from './types.js';
export {
  addDays,
  addMonths,
  addYears,
  dateInWords,
  dayInWords,
  dayOfWeek,
  daysBetween,
  isCalendarDate,
  lastSundayOf,
  yearOf,
  type DayName,
} from './civil-date.js';
export { addMilliseconds, isInstant } from './instant.js';
export { atMoment, momentInWords, momentsApart, timeInWords } from './london-words.js';
export {
  endOfDay,
  instantFromLondon,
  isLondonTime,
  londonClockOf,
  londonDateOf,
  londonTimeOf,
  millisecondsBetween,
  startOfDay,
  type UnclearLondonTime,
} from './london-time.js';
export {
  isOutsideSpan,
  isWorkingDay,
  outsideSpan,
  publicHolidayOn,
  whyNotWorkingDay,
  type OutsideSpan,
} from './public-holidays.js';
export { workingDaysAfter, type WorkingDayCount } from './working-days.js';
export {
  daysBeginningWith,
  notBeforeDays,
  withinDaysOf,
  type PlainDayDeadline,
  type PlainDayGate,
} from './plain-days.js';
