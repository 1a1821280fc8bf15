import { Injectable } from '@nestjs/common';
import {
  cite,
  citesOf,
  isOutsideSpan,
  notBeforeDays,
  numberOn,
  standstillClock,
  standstillDaysOn,
  workingDaysAfter,
  type CalendarDate,
  type HolidayCalendar,
  type OutsideSpan,
} from '../../workflows/index.js';
import { Refusal } from '../platform/errors.js';
import type { MspGateDto, StandstillDto, WorkingDaysDto } from './dto/clocks.dto.js';
import { HolidayCalendars } from './holiday-calendars.js';

/**
 * The clocks of the Regulations on their own, on the holiday list that decisions go by now. They concern no procurement, so anybody may
 * ask. Refuses (422) to guess where a day is needed that the list does not speak for.
 */
@Injectable()
export class ClocksReading {
  constructor(private readonly calendars: HolidayCalendars) {}

  /** The standstill for a London date of publication, day by day. */
  async standstill(published: CalendarDate): Promise<StandstillDto> {
    const calendar = await this.calendars.newest();
    return within(standstillClock(published, calendar, standstillDaysOn(published)), calendar, 'published');
  }

  /** The `n`-th working day after a London date, itself not counted. */
  async workingDays(from: CalendarDate, n: number): Promise<WorkingDaysDto> {
    const calendar = await this.calendars.newest();
    const count = within(workingDaysAfter(from, n, calendar), calendar, 'from');
    const { division, asOf } = calendar;
    return { ...count, calendar: { division, asOf }, provisions: citesOf('reg12WorkingDay') };
  }

  /** The earliest day to complete identification of providers after a notice of the intended approach. */
  mspGate(submitted: CalendarDate): MspGateDto {
    // Before the Regulations this is arithmetic only, as it is for the standstill.
    const days = numberOn('msp-identification-days', submitted);
    const { earliestDay, notBefore, working, length, dayType, countedFrom } = notBeforeDays(submitted, days.value);
    const provisions = citesOf(days.provision);
    return { submitted, earliestDay, notBefore, length, dayType, countedFrom, working, provisions };
  }
}

/** What was counted. Refuses to guess where a day is needed that the holiday list does not speak for. */
function within<T extends object>(counted: T | OutsideSpan, calendar: HolidayCalendar, field: string): T {
  if (!isOutsideSpan(counted)) return counted;
  const { date, from, to } = counted;
  const { division, asOf } = calendar;
  throw new Refusal([
    {
      code: 'outside-the-holiday-list',
      provision: cite('reg12WorkingDay'),
      message: `${date} is needed and the holiday list (${division}, as of ${asOf}) covers ${from} to ${to} only.`,
      found: { date, from, to },
      unblock: 'Nothing counts beyond the list. Ask for a date whose count stays within it, or load a newer one.',
      instead: [],
      field,
    },
  ]);
}
