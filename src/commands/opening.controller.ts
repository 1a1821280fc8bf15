import { Body, Controller, Headers, HttpStatus, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Engine } from '../engine/index.js';
import { Access, type Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { InvalidInput, Refusal } from '../platform/errors.js';
import { entityTag, parseIdempotencyKey } from '../platform/http/conditional-headers.js';
import { Problems } from '../platform/http/problem-responses.js';
import { withoutData } from '../platform/http/without-data.js';
import { OpenRequestDto } from './open-request.dto.js';
import { CommandsReading } from './commands.reading.js';
import { CommandAnswerDto } from './dto/command-answer.dto.js';
import { readOpening } from './procurement.commands.js';

/** The one command that is sent to no procurement, because there is none yet. */
@ApiTags('procurements')
@Controller('procurements')
export class OpeningController {
  constructor(
    private readonly engine: Engine,
    private readonly access: Access,
    private readonly reading: CommandsReading,
  ) {}

  @Post()
  @SignInRequired()
  @ApiOperation({
    operationId: 'Procurements.open',
    summary: 'Open a procurement (commissioners and decision-makers)',
  })
  @ApiBody({ type: OpenRequestDto })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Repeat the request with it, and nothing opens twice',
  })
  @ApiCreatedResponse({
    type: CommandAnswerDto,
    description: 'Opened',
    headers: {
      Location: { description: 'Where the procurement is', schema: { type: 'string' } },
      ETag: { description: 'Its version', schema: { type: 'string', example: '"1"' } },
    },
  })
  @Problems('not-found', 'conflict', 'idempotency-key-reused', 'refused')
  async open(
    @SignedIn() who: Principal,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandAnswerDto> {
    const read = readOpening(body);
    if ('errors' in read) throw new InvalidInput(read.errors);
    const result = await this.engine.submit({
      principal: who,
      authorityId: await this.access.resolveAuthority(who, read.authority),
      procurementId: null,
      command: read.command,
      idempotencyKey: key === undefined ? null : parseIdempotencyKey(key),
      ifMatch: null,
      requestId: request.id,
    });
    if (!result.accepted) throw new Refusal(result.reasons.map(withoutData));
    void reply
      .status(HttpStatus.CREATED)
      .header('location', `/api/v1/procurements/${result.procurementId}`)
      .header('etag', entityTag(result.version));
    return this.reading.answer(who, 'OpenProcurement', result);
  }
}
