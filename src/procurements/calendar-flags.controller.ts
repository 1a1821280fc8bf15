import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, readsProcurements, SignedIn, SignInRequired, type Principal } from '../identity/index.js';
import { CalendarFlagListDto } from './dto/answers/calendar-flag.dto.js';
import { ProcurementQueries } from './procurement.queries.js';

@ApiTags('calendars')
@SignInRequired()
@Controller('calendar-flags')
export class CalendarFlagsController {
  constructor(
    private readonly access: Access,
    private readonly queries: ProcurementQueries,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The open standstills of your authority whose days a newer holiday list moves later (reg 12(12))',
    description: 'Each until `ApplyCalendar` is given for it. Meanwhile it does not end by the old count.',
  })
  @ApiOkResponse({ type: CalendarFlagListDto })
  async list(@SignedIn() who: Principal): Promise<CalendarFlagListDto> {
    const authorities = await this.access.authoritiesOf(who, readsProcurements);
    return { items: await this.queries.flagged({ authorities }) };
  }
}
