import { Module } from '@nestjs/common';
import { CalendarCommands } from './calendars.commands.js';
import { CalendarsController } from './calendars.controller.js';
import { CalendarsReading } from './calendars.reading.js';
import { DeadlinesModule } from './deadlines.module.js';

/** Holiday lists over HTTP. */
@Module({
  imports: [DeadlinesModule],
  controllers: [CalendarsController],
  providers: [CalendarsReading, CalendarCommands],
  exports: [CalendarsReading, CalendarCommands],
})
export class CalendarsHttpModule {}
