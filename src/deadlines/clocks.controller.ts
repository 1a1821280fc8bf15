import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  cite,
  citesOf,
  isOutsideSpan,
  notBeforeDays,
  numberOn,
  standstillClock,
  standstillDaysOn,
  workingDaysAfter,
  type HolidayCalendar,
  type OutsideSpan,
} from '../../workflows/index.js';
import { Refusal } from '../platform/errors.js';
import { Problems } from '../platform/http/problem-responses.js';
import {
  MspGateDto,
  MspGateQueryDto,
  StandstillDto,
  StandstillQueryDto,
  WorkingDaysDto,
  WorkingDaysQueryDto,
} from './dto/clocks.dto.js';
import { HolidayCalendars } from './holiday-calendars.js';

/** The clocks of the Regulations on their own, as the command line has them. They concern no procurement, so nobody signs in. */
@ApiTags('clocks')
@Controller()
export class ClocksController {
  constructor(private readonly calendars: HolidayCalendars) {}

  @Get('standstill')
  @ApiOperation({ summary: 'The standstill period for a date of publication, day by day (reg 12)', security: [] })
  @ApiOkResponse({ type: StandstillDto })
  @Problems('refused')
  async standstill(@Query() { published }: StandstillQueryDto): Promise<StandstillDto> {
    const calendar = await this.calendars.newest();
    return within(standstillClock(published, calendar, standstillDaysOn(published)), calendar, 'published');
  }

  @Get('working-days')
  @ApiOperation({ summary: 'The N-th working day after a date (reg 12(12))', security: [] })
  @ApiOkResponse({ type: WorkingDaysDto })
  @Problems('refused')
  async workingDays(@Query() { from, n }: WorkingDaysQueryDto): Promise<WorkingDaysDto> {
    const calendar = await this.calendars.newest();
    const count = within(workingDaysAfter(from, n, calendar), calendar, 'from');
    const { division, asOf } = calendar;
    return { ...count, calendar: { division, asOf }, provisions: citesOf('reg12WorkingDay') };
  }

  @Get('msp-gate')
  @ApiOperation({
    summary: 'The earliest day to complete identification, most suitable provider process (reg 10(5))',
    security: [],
  })
  @ApiOkResponse({ type: MspGateDto })
  mspGate(@Query() { submitted }: MspGateQueryDto): MspGateDto {
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
      unblock: 'Ask for a date whose count stays within the list, or load a newer one.',
      field,
    },
  ]);
}
