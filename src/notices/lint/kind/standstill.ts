import {
  isOutsideSpan,
  lawBegins,
  standstillClock,
  standstillDaysOn,
  type CalendarDate,
  type HolidayCalendar,
  type StandstillClock,
} from '../../../../workflows/index.js';

/** The standstill that a notice of intention of a day starts; null where the day is not known or not in the calendar. */
export function standstillOf(published: CalendarDate | null, holidays: HolidayCalendar): StandstillClock | null {
  if (published === null || published < lawBegins) return null;
  const clock = standstillClock(published, holidays, standstillDaysOn(published));
  return isOutsideSpan(clock) ? null : clock;
}
