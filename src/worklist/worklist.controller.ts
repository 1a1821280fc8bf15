import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { Problems } from '../platform/http/problem-responses.js';
import { WorklistDto, WorklistQueryDto } from './dto/worklist.dto.js';
import { WorklistReading } from './worklist.reading.js';

@ApiTags('representations')
@SignInRequired()
@Controller('worklist')
export class WorklistController {
  constructor(private readonly reading: WorklistReading) {}

  @Get()
  @ApiOperation({
    summary:
      'Everything that is open across the procurements of your authority, with due dates (members of it but administrators)',
    description:
      'Whoever evaluates gets what waits for them alone: what they have to declare, and their scores; an evaluator nothing else.',
  })
  @ApiOkResponse({ type: WorklistDto })
  @Problems('not-found')
  async list(@SignedIn() who: Principal, @Query() query: WorklistQueryDto): Promise<WorklistDto> {
    return { items: await this.reading.of(who, query) };
  }
}
