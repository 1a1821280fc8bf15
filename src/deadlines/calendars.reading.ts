import { Injectable } from '@nestjs/common';
import { Access, type Principal } from '../identity/index.js';
import { HolidayCalendars } from './holiday-calendars.js';

/** Holiday lists, as whoever belongs somewhere sees them: they are everybody's. */
@Injectable()
export class CalendarsReading {
  constructor(
    private readonly access: Access,
    private readonly calendars: HolidayCalendars,
  ) {}

  /** Every list that was in use, the one in use first. Refuses (403) who holds no role. */
  async list(who: Principal): ReturnType<HolidayCalendars['list']> {
    await this.access.membershipsOf(who);
    return this.calendars.list();
  }
}
