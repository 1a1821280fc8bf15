import { Injectable } from '@nestjs/common';
import { londonDateOf, type CalendarDate, type HolidayCalendar } from '../../workflows/index.js';
import { Clock } from '../engine/index.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput } from '../platform/errors.js';
import type { PersonActor } from '../trail/index.js';
import { compareCalendars, type CalendarComparison } from './calendar-comparison.js';
import { readHolidayList } from './calendar-document.js';
import { mergeCalendars } from './calendar-merging.js';
import { HolidayCalendars, refuseOlder } from './holiday-calendars.js';

/** A list that somebody brings. */
export interface CalendarOffered {
  /** As GOV.UK publishes it. */
  readonly list: unknown;
  /** The London day on which it was taken from its source; today, if nothing is said. */
  readonly asOf?: CalendarDate;
  readonly source?: string;
}

/** What would come of it. */
export interface CalendarConsidered extends CalendarComparison {
  readonly calendar: HolidayCalendar;
  /** Holidays that the list in use before knew and this one left out, and that stay: what is past is not lost. */
  readonly kept: HolidayCalendar['holidays'];
}

/** What came of it. */
export interface CalendarLoaded extends CalendarConsidered {
  /** False where the list was in use already. */
  readonly stored: boolean;
}

/** Brings holiday lists into use. */
@Injectable()
export class CalendarLoading {
  constructor(
    private readonly calendars: HolidayCalendars,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks a list and brings it into use, for all instances at once. No date that was counted moves by it: open standstills
   * that it would make longer are flagged. What the list in use knows of the past stays, whether the new one has it or not.
   *
   * @param by the administrator who brings it; null for whoever operates the installation.
   * @throws InvalidInput for a list that is not well formed, or as of a day to come; Conflict for one older than that in use.
   */
  async load(offered: CalendarOffered, by: PersonActor | null): Promise<CalendarLoaded> {
    const considered = await this.consider(offered);
    return { ...considered, stored: (await this.calendars.add(considered.calendar, by)) !== null };
  }

  /** The same without bringing it into use: what would come of it. Refuses what `load` would. */
  async consider({ list, asOf, source }: CalendarOffered): Promise<CalendarConsidered> {
    const today = await this.today();
    if (asOf !== undefined && asOf > today) {
      throw InvalidInput.field('asOf', `must not be a day to come; today is ${today}`);
    }
    const before = await this.calendars.newest();
    const offered = readHolidayList(list, { asOf: asOf ?? today, source, after: before }, 'list');
    const merged = mergeCalendars(before, offered, today);
    const { calendar, kept } = merged;
    refuseOlder(before, calendar);
    return { calendar, kept, ...compareCalendars(before, merged, offered, today) };
  }

  private async today(): Promise<CalendarDate> {
    const [row] = await this.database.query<{ now: string }>(
      'SELECT COALESCE($1::timestamptz, clock_timestamp())::timestamptz(3) AS now',
      [this.clock.simulated],
    );
    return londonDateOf(row!.now);
  }
}
