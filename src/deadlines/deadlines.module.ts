import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { CalendarLoading } from './calendar-loading.js';
import { HolidayCalendars } from './holiday-calendars.js';
import { SweepTimer } from './sweep-timer.js';
import { Sweeper } from './sweeper.js';

/** Holiday lists, due dates, and what happens by itself when one has passed. */
@Module({
  imports: [EngineModule],
  providers: [HolidayCalendars, CalendarLoading, Sweeper, SweepTimer],
  exports: [HolidayCalendars, CalendarLoading, Sweeper],
})
export class DeadlinesModule {}
