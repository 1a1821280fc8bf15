import { Body, Controller, Headers, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Principal } from '../identity/index.js';
import { Counted, SignedInIfAtAll, SignInOptional } from '../identity/http/index.js';
import { parseIdempotencyKey } from '../platform/http/conditional-headers.js';
import { networkOf } from '../platform/http/network.js';
import { Problems } from '../platform/http/problem-responses.js';
import { ProcurementId } from '../platform/http/procurement-id.js';
import { LodgeRepresentationDto } from './dto/lodging.dto.js';
import { NewReceiptDto } from './dto/receipt.dto.js';
import { NewReceptionDto } from './dto/reception.dto.js';
import { Lodging } from './lodging.commands.js';

@ApiTags('representations')
@Controller('procurements/:id/representations')
export class LodgingController {
  constructor(private readonly lodging: Lodging) {}

  @Post()
  @HttpCode(HttpStatus.CREATED)
  @SignInOptional()
  @Counted('representation')
  @ApiOperation({
    summary: 'Make representations about a procurement that is published (reg 12(3)), with or without an account',
    description:
      'The receipt says when they arrived by the database’s clock, and whether that was in time; late ones are received too, and ' +
      'marked late. Without an account say who you are and how to reach you; the receipt then has a code with which to look again.',
  })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'Repeat the request with it, and nothing is lodged twice. Choose a random UUID: with one that others could guess, the code of the receipt is given only once',
  })
  @ApiCreatedResponse({ type: NewReceiptDto, description: 'Received' })
  @ApiAcceptedResponse({ type: NewReceptionDto, description: 'Received; to be decided by the time of its receipt' })
  @Problems('not-found', 'conflict', 'idempotency-key-reused', 'refused', 'too-many-requests')
  async lodge(
    @SignedInIfAtAll() who: Principal | 'public',
    @ProcurementId() procurementId: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: LodgeRepresentationDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NewReceiptDto | NewReceptionDto> {
    const idempotencyKey = key === undefined ? null : parseIdempotencyKey(key);
    const receipt = await this.lodging.lodge(
      { who, procurementId, idempotencyKey, requestId: request.id, network: networkOf(request) },
      body,
    );
    const location =
      receipt.code === undefined
        ? `/api/v1/procurements/${procurementId}/representations/${receipt.reference}`
        : `/api/v1/receipts/${receipt.code}`;
    void reply.header('location', location);
    if ('view' in receipt) void reply.status(HttpStatus.ACCEPTED);
    return receipt;
  }
}
