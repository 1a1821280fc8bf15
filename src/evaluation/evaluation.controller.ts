import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { entityTag, versionHeader } from '../platform/http/conditional-headers.js';
import { ProcurementId } from '../platform/http/procurement-id.js';
import { EvaluationDto } from './dto/evaluation.dto.js';
import { EvaluationReading } from './evaluation.reading.js';

@ApiTags('evaluation')
@SignInRequired()
@Controller('procurements/:id/evaluation')
export class EvaluationController {
  constructor(private readonly reading: EvaluationReading) {}

  @Get()
  @ApiOperation({
    summary: 'The evaluation: criteria, offers, scores, what was agreed, and the ranking with its arithmetic',
    description:
      'An evaluator sees what they evaluate and their own scores. Others of the authority see scores once every evaluator of ' +
      'the stage has locked, and somebody who evaluates at it only once they have locked their own.',
  })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({
    type: EvaluationDto,
    headers: versionHeader,
  })
  async see(
    @SignedIn() who: Principal,
    @ProcurementId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationDto> {
    const { version, seen } = await this.reading.see(who, id);
    void reply.header('etag', entityTag(version));
    return seen;
  }
}
