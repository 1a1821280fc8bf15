import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Principal } from '../identity/index.js';
import { Counted, SignedIn, SignInRequired } from '../identity/http/index.js';
import { parseIdempotencyKey } from '../platform/http/conditional-headers.js';
import { Problems } from '../platform/http/problem-responses.js';
import { ProcurementId } from '../platform/http/procurement-id.js';
import { AskingDto, OwnInformationDto } from './dto/information.dto.js';
import { ReceptionDto } from './dto/reception.dto.js';
import { OwnInformation } from './own-information.js';

const id = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('representations')
@SignInRequired()
@Controller('procurements/:id/information-requests')
export class OwnInformationController {
  constructor(private readonly information: OwnInformation) {}

  @Get()
  @ApiOperation({
    summary: 'What your providers have asked for without representations of their own, and what they were given',
  })
  @ApiParam(id)
  @ApiOkResponse({ type: OwnInformationDto })
  async list(@SignedIn() who: Principal, @ProcurementId() procurementId: string): Promise<OwnInformationDto> {
    return { items: await this.information.of(who, procurementId) };
  }

  @Post()
  @Counted('act')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    summary:
      'Ask for information that the authority must keep a record of, as a provider that has made no representations',
    description:
      'It can always be asked for. It is owed, and holds the standstill period, where anybody’s representations were received in ' +
      'time (reg 12(4)); otherwise it is on record, and the standstill period ends all the same (reg 12(9)).',
  })
  @ApiParam(id)
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Repeat the request with it, and nothing is asked twice',
  })
  @ApiOkResponse({ type: OwnInformationDto, description: 'On record' })
  @ApiAcceptedResponse({ type: ReceptionDto, description: 'Received; to be decided by the time of its receipt' })
  @Problems('not-found', 'not-permitted', 'conflict', 'idempotency-key-reused', 'refused', 'too-many-requests')
  async ask(
    @SignedIn() who: Principal,
    @ProcurementId() procurementId: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: AskingDto,
    @Req() { id: requestId }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnInformationDto | ReceptionDto> {
    const idempotencyKey = key === undefined ? null : parseIdempotencyKey(key);
    const asked = await this.information.ask({ who, procurementId, idempotencyKey, requestId }, body);
    if (!('view' in asked)) return { items: asked };
    void reply.status(HttpStatus.ACCEPTED);
    return asked;
  }
}
