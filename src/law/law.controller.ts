import { Body, Controller, Get, HttpCode, HttpStatus, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  catalogue,
  editionRows,
  numberRows,
  processCheck,
  regimes,
  type ProcessCheckResult,
} from '../../workflows/index.js';
import { InvalidInput } from '../platform/errors.js';
import { LawDto, LawQueryDto, ProcessCheckResultDto } from './dto/catalogue.dto.js';
import { classOf } from '../platform/http/fields/class-of.js';
import { LawReading } from './law.reading.js';

@ApiTags('law')
@Controller()
export class LawController {
  constructor(private readonly reading: LawReading) {}

  @Post('process-check')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    summary: 'Which process must or may be followed (reg 3 and reg 6), given the answers',
    description: 'Answers that contradict each other are not well formed; each is named.',
    security: [],
  })
  @ApiBody({ type: classOf(processCheck) })
  @ApiOkResponse({ type: ProcessCheckResultDto })
  check(@Body() body: unknown): Promise<ProcessCheckResult> {
    if (body === undefined) throw InvalidInput.field('body', 'is missing');
    return this.reading.check(body);
  }

  @Get('law')
  @ApiOperation({
    summary: 'The editions of the law, the numbers in force, and every provision with what rests on it',
    security: [],
  })
  @ApiOkResponse({ type: LawDto })
  law(@Query() { regime = regimes.at(-1)! }: LawQueryDto): LawDto {
    return { regime, editions: editionRows(), numbers: numberRows(regime), items: catalogue(regime) };
  }
}
