import { Body, Controller, Get, Headers, HttpStatus, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Engine } from '../engine/index.js';
import {
  Access,
  SignedIn,
  SignedInIfAtAll,
  SignInOptional,
  SignInRequired,
  type Principal,
  NamesInWords,
} from '../identity/index.js';
import { Denial, InvalidInput, Refusal } from '../platform/errors.js';
import { entityTag, parseIdempotencyKey } from '../platform/http/conditional-headers.js';
import { Problems } from '../platform/http/problem-responses.js';
import { ActionsDto } from './dto/answers/available.dto.js';
import {
  CommandAnswerDto,
  ProcurementDto,
  ProcurementListDto,
  PublishedProcurementDto,
} from './dto/answers/procurement.dto.js';
import { OpenRequestDto } from './dto/opening.dto.js';
import { ProcurementQueryDto } from './dto/queries.dto.js';
import { ProcurementId } from '../platform/http/procurement-id.js';
import { commandAnswer, procurementAnswer, summaryAnswer } from './procurement.answers.js';
import { readOpening } from '../commands/procurement.commands.js';
import { ProcurementQueries } from './procurement.queries.js';
import { Readers } from './readers.queries.js';
import { procurementSeenBy } from '../history/score-sight.js';

@ApiTags('procurements')
@Controller('procurements')
export class ProcurementsController {
  constructor(
    private readonly engine: Engine,
    private readonly access: Access,
    private readonly queries: ProcurementQueries,
    private readonly readers: Readers,
    private readonly names: NamesInWords,
  ) {}

  @Post()
  @SignInRequired()
  @ApiOperation({ summary: 'Open a procurement (commissioners and decision-makers)' })
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
    return commandAnswer(result);
  }

  @Get()
  @SignInOptional()
  @ApiOperation({
    summary: 'The register of your authority; or what every authority has published',
    description:
      'Members of an authority get its register, what was opened last first; providers, and anybody without an account, what is published.',
  })
  @ApiOkResponse({ type: ProcurementListDto })
  async list(
    @SignedInIfAtAll() who: Principal | 'public',
    @Query() query: ProcurementQueryDto,
  ): Promise<ProcurementListDto> {
    const { q: text, published, ...filter } = query;
    const scope = who === 'public' ? nobodys : await this.readers.registerOf(who);
    if (published === true || scope.authorities.length === 0) {
      const { state, changedSince, ...open } = filter;
      for (const [name, given] of Object.entries({ state, changedSince })) {
        if (given === undefined) continue;
        throw InvalidInput.field(`query.${name}`, 'is for the procurements of your own authority only');
      }
      const { items, next } = await this.queries.searchPublished({ ...open, text });
      return { items: items.map((item) => ({ view: 'published', ...item })), next };
    }
    const { items, next } = await this.queries.search({ ...filter, text }, scope);
    return { items: items.map(summaryAnswer), next };
  }

  @Get(':id')
  @SignInOptional()
  @ApiOperation({
    summary: 'A procurement as it stands: facts, deadlines with their working, what can be done and what blocks it',
    description:
      'To other authorities, to providers and to anybody without an account: what is published of it, once something is.',
  })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiExtraModels(ProcurementDto, PublishedProcurementDto)
  @ApiOkResponse({
    schema: { oneOf: [{ $ref: getSchemaPath(ProcurementDto) }, { $ref: getSchemaPath(PublishedProcurementDto) }] },
    headers: { ETag: { description: 'The version, in the full view', schema: { type: 'string', example: '"12"' } } },
  })
  async one(
    @SignedInIfAtAll() who: Principal | 'public',
    @ProcurementId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProcurementDto | PublishedProcurementDto> {
    const own = who === 'public' ? null : await this.queries.find(id, await this.readers.scopeOf(who), who);
    if (who !== 'public' && own) {
      void reply.header('etag', entityTag(own.version));
      const { available, ...answer } = procurementAnswer(
        procurementSeenBy(own, await this.readers.readerOf(who, own.authorityId)),
      );
      return { ...answer, available: await this.names.toldTo(who, available) };
    }
    const published = await this.queries.findPublished(id);
    if (!published) throw who === 'public' ? notPublished() : await this.readers.denial(who, id);
    return { view: 'published', ...published };
  }

  @Get(':id/available')
  @SignInRequired()
  @ApiOperation({
    summary: 'Everything that could be done in a procurement now, and every reason against what cannot',
    description:
      'In full what the procurement itself says in short; for members of its authority, each as it is for them.',
  })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({
    type: ActionsDto,
    headers: { ETag: { description: 'The version', schema: { type: 'string', example: '"12"' } } },
  })
  @Problems('not-found')
  async available(
    @SignedIn() who: Principal,
    @ProcurementId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionsDto> {
    const actions = await this.queries.actions(id, await this.readers.scopeOf(who), who);
    if (!actions) throw await this.readers.denial(who, id);
    const { version, asOf, items } = actions;
    void reply.header('etag', entityTag(version));
    return { version, asOf, items: await this.names.toldTo(who, items) };
  }
}

/** What somebody without an account may read of the register. */
const nobodys = { authorities: [] } as const;

const notPublished = (): Denial => new Denial('not-found', 'There is no published procurement at this address.');

/** What is sent to open a procurement is the data itself, not wrapped in `data`. */
function withoutData<R extends { readonly field?: string }>(reason: R): R {
  return reason.field === undefined ? reason : { ...reason, field: reason.field.replace(/^data\./, '') };
}
