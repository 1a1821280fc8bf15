import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problems } from '../platform/http/problem-responses.js';
import { ClocksReading } from './clocks.reading.js';
import {
  MspGateDto,
  MspGateQueryDto,
  StandstillDto,
  StandstillQueryDto,
  WorkingDaysDto,
  WorkingDaysQueryDto,
} from './dto/clocks.dto.js';

/** The clocks of the Regulations on their own, as the command line has them. They concern no procurement, so nobody signs in. */
@ApiTags('clocks')
@Controller()
export class ClocksController {
  constructor(private readonly reading: ClocksReading) {}

  @Get('standstill')
  @ApiOperation({ summary: 'The standstill period for a date of publication, day by day (reg 12)', security: [] })
  @ApiOkResponse({ type: StandstillDto })
  @Problems('refused')
  standstill(@Query() { published }: StandstillQueryDto): Promise<StandstillDto> {
    return this.reading.standstill(published);
  }

  @Get('working-days')
  @ApiOperation({ summary: 'The N-th working day after a date (reg 12(12))', security: [] })
  @ApiOkResponse({ type: WorkingDaysDto })
  @Problems('refused')
  workingDays(@Query() { from, n }: WorkingDaysQueryDto): Promise<WorkingDaysDto> {
    return this.reading.workingDays(from, n);
  }

  @Get('msp-gate')
  @ApiOperation({
    summary: 'The earliest day to complete identification, most suitable provider process (reg 10(5))',
    security: [],
  })
  @ApiOkResponse({ type: MspGateDto })
  mspGate(@Query() { submitted }: MspGateQueryDto): MspGateDto {
    return this.reading.mspGate(submitted);
  }
}
