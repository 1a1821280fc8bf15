import {
  applyDecorators,
  Body,
  Controller,
  createParamDecorator,
  HttpCode,
  HttpStatus,
  Post,
  Res,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Principal } from '../identity/index.js';
import { Counted, SignedIn, SignInRequired } from '../identity/http/index.js';
import { parseIdempotencyKey } from '../platform/http/conditional-headers.js';
import { Problems } from '../platform/http/problem-responses.js';
import { ProcurementId } from '../platform/http/procurement-id.js';
import { AnswerDto, InformationRequestDto, PanelRequestDto, WithdrawalDto } from './dto/lodging.dto.js';
import { OwnRepresentationDto } from './dto/own-representation.dto.js';
import { ReceptionDto } from './dto/reception.dto.js';
import { OwnActs, type ActRequest, type Sent } from './own-acts.js';
import type { Own } from './refusals-to-providers.js';

/** An act of a provider on a representation of its own; answered with the representation as it stands then. */
const Act = (path: string, summary: string): MethodDecorator =>
  applyDecorators(
    Post(path),
    Counted('act'),
    HttpCode(HttpStatus.OK),
    ApiOperation({ summary }),
    ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } }),
    ApiParam({
      name: 'reference',
      description: 'Of the receipt',
      schema: { type: 'string', example: 'REP-7K3MQ-9XT2B' },
    }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Repeat the request with it, and nothing is done twice',
    }),
    ApiOkResponse({ type: OwnRepresentationDto, description: 'Done' }),
    ApiAcceptedResponse({ type: ReceptionDto, description: 'Received; to be decided by the time of its receipt' }),
    Problems('conflict', 'idempotency-key-reused', 'refused', 'too-many-requests'),
  );

type About = Omit<ActRequest, 'who' | 'procurementId'>;

/** What else there is to a request: the representation that its address names, its key, and its id. */
const Request = createParamDecorator((_data: unknown, context: ExecutionContext): About => {
  const { params, headers, id } = context.switchToHttp().getRequest<FastifyRequest>();
  const key = headers['idempotency-key'];
  const { reference } = params as { readonly reference: string };
  return { reference, idempotencyKey: key === undefined ? null : parseIdempotencyKey(key), requestId: id };
});

@ApiTags('representations')
@SignInRequired()
@Controller('procurements/:id/representations/:reference')
export class OwnActsController {
  constructor(private readonly acts: OwnActs) {}

  @Act('withdrawal', 'Withdraw representations of your own')
  withdraw(
    @SignedIn() who: Principal,
    @ProcurementId() procurementId: string,
    @Request() request: About,
    @Body() body: WithdrawalDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnRepresentationDto | ReceptionDto> {
    return this.acted(reply, { who, procurementId, ...request }, 'WithdrawRepresentation', body);
  }

  @Act('answer', 'Explain or clarify what you have said, where the authority offers it (reg 12(4)(a))')
  answer(
    @SignedIn() who: Principal,
    @ProcurementId() procurementId: string,
    @Request() request: About,
    @Body() body: AnswerDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnRepresentationDto | ReceptionDto> {
    return this.acted(reply, { who, procurementId, ...request }, 'AnswerClarification', body);
  }

  @Act('information-requests', 'Ask for information that the authority must keep a record of (reg 12(4)(b))')
  ask(
    @SignedIn() who: Principal,
    @ProcurementId() procurementId: string,
    @Request() request: About,
    @Body() body: InformationRequestDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnRepresentationDto | ReceptionDto> {
    return this.acted(reply, { who, procurementId, ...request }, 'RequestInformation', body);
  }

  @Act('panel-requests', 'Say that you have asked the Panel for a review of the decision to go ahead')
  askThePanel(
    @SignedIn() who: Principal,
    @ProcurementId() procurementId: string,
    @Request() request: About,
    @Body() body: PanelRequestDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnRepresentationDto | ReceptionDto> {
    return this.acted(reply, { who, procurementId, ...request }, 'RequestPanelReview', body);
  }

  private async acted<T extends Own>(
    reply: FastifyReply,
    request: ActRequest,
    type: T,
    sent: Sent<T>,
  ): Promise<OwnRepresentationDto | ReceptionDto> {
    const done = await this.acts.act(request, type, sent);
    if (done.view === 'received') void reply.status(HttpStatus.ACCEPTED);
    return done;
  }
}
