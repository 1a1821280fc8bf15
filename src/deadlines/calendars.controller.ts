import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { Problems } from '../platform/http/problem-responses.js';
import { CalendarCommands } from './calendars.commands.js';
import { CalendarListDto, CalendarLoadedDto, NewCalendarDto } from './dto/calendars.dto.js';
import { CalendarsReading } from './calendars.reading.js';

@ApiTags('calendars')
@SignInRequired()
@Controller('calendars')
export class CalendarsController {
  constructor(
    private readonly reading: CalendarsReading,
    private readonly commands: CalendarCommands,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The holiday lists that working days were and are counted by (reg 12(12)), the one in use first',
  })
  @ApiOkResponse({ type: CalendarListDto })
  async list(@SignedIn() who: Principal): Promise<CalendarListDto> {
    return { items: await this.reading.list(who) };
  }

  @Post()
  @ApiOperation({
    summary: 'Bring a newer holiday list into use (administrators)',
    description:
      'For the whole installation, at once. Dates that were counted stay: an open standstill that the list makes longer is flagged, ' +
      'and `ApplyCalendar` moves it. What the list before knows of the past stays. A list that says otherwise of the past, takes a holiday away or speaks for fewer days is taken with a warning.',
  })
  @ApiCreatedResponse({ type: CalendarLoadedDto, description: 'In use' })
  @Problems('conflict')
  async load(@SignedIn() who: Principal, @Body() offered: NewCalendarDto): Promise<CalendarLoadedDto> {
    return this.commands.load(who, offered);
  }
}
