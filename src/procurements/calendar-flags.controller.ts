import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { CalendarFlagListDto } from './dto/answers/calendar-flag.dto.js';
import { ProcurementsReading } from './procurements.reading.js';

@ApiTags('calendars')
@SignInRequired()
@Controller('calendar-flags')
export class CalendarFlagsController {
  constructor(private readonly reading: ProcurementsReading) {}

  @Get()
  @ApiOperation({
    summary: 'The open standstills of your authority whose days a newer holiday list moves later (reg 12(12))',
    description: 'Each until `ApplyCalendar` is given for it. Meanwhile it does not end by the old count.',
  })
  @ApiOkResponse({ type: CalendarFlagListDto })
  async list(@SignedIn() who: Principal): Promise<CalendarFlagListDto> {
    return { items: await this.reading.flagged(who) };
  }
}
