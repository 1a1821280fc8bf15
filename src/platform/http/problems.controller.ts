import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Denial } from '../errors.js';
import { problemTypes, type ProblemCode, type ProblemType } from './problems.js';

interface ProblemDescription extends ProblemType {
  readonly type: string;
}

function describe(code: ProblemCode): ProblemDescription {
  return { type: `/problems/${code}`, ...problemTypes[code] };
}

/** What each `type` of a problem document leads to. */
@ApiTags('problems')
@Controller('problems')
export class ProblemsController {
  @Get()
  @ApiOperation({ summary: 'Every problem type', security: [] })
  @ApiOkResponse({ description: 'Every type of problem this service answers with' })
  list(): readonly ProblemDescription[] {
    return (Object.keys(problemTypes) as ProblemCode[]).map(describe);
  }

  @Get(':code')
  @ApiOperation({ summary: 'One problem type', security: [] })
  @ApiOkResponse({ description: 'What this type of problem means and what can be done about it' })
  one(@Param('code') code: string): ProblemDescription {
    if (!Object.hasOwn(problemTypes, code)) throw new Denial('not-found', 'There is no such problem type.');
    return describe(code as ProblemCode);
  }
}
