import { Body, Controller, Get, HttpCode, HttpStatus, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  catalogue,
  checkProcess,
  editionRows,
  numberRows,
  processCheck,
  regimes,
  type ProcessCheckResult,
} from '../../workflows/index.js';
import { InvalidInput, type FieldError } from '../platform/errors.js';
import { LawDto, LawQueryDto, ProcessCheckResultDto } from './dto/catalogue.dto.js';
import { classOf } from '../platform/http/fields/class-of.js';
import { readProcessAnswers, THE_DOCUMENT } from './read-process-answers.js';

@ApiTags('law')
@Controller()
export class LawController {
  @Post('process-check')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    summary: 'Which process must or may be followed (reg 3 and reg 6), given the answers',
    description: 'Answers that contradict each other are not well formed; each is named.',
    security: [],
  })
  @ApiBody({ type: classOf(processCheck) })
  @ApiOkResponse({ type: ProcessCheckResultDto })
  async check(@Body() body: unknown): Promise<ProcessCheckResult> {
    if (body === undefined) throw InvalidInput.field('body', 'is missing');
    const read = await readProcessAnswers(body);
    if (!read.ok) {
      const inBody = ({ field, message }: FieldError): FieldError => ({
        field: field === THE_DOCUMENT ? 'body' : field,
        message,
      });
      throw new InvalidInput(read.problems.map(inBody));
    }
    return checkProcess(read.answers);
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
