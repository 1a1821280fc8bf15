import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NamesInWords, SignedIn, SignInRequired, type Principal } from '../identity/index.js';
import { InvalidInput } from '../platform/errors.js';
import { entityTag, versionHeader } from '../platform/http/conditional-headers.js';
import { readVersionOrInstant } from '../platform/http/fields/version-or-instant.js';
import { PageQuery, type Page } from '../platform/http/paging.js';
import { EventListDto, RefusalListDto, ReplayDto } from './dto/history.dto.js';
import { ReplayQueryDto } from '../procurements/dto/queries.dto.js';
import { ProcurementId } from '../platform/http/procurement-id.js';
import { positionOf } from '../procurements/procurement.answers.js';
import { ProcurementQueries } from '../procurements/procurement.queries.js';
import type { EventView } from '../procurements/procurement.views.js';
import { Readers } from '../procurements/readers.queries.js';
import { eventSeenBy, replaySeenBy } from './score-sight.js';
import { RefusalQueries, type RefusedAttempt } from './refusal.queries.js';

const id = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('history')
@SignInRequired()
@Controller('procurements/:id')
export class HistoryController {
  constructor(
    private readonly queries: ProcurementQueries,
    private readonly refusals: RefusalQueries,
    private readonly readers: Readers,
    private readonly names: NamesInWords,
  ) {}

  @Get('events')
  @ApiOperation({ summary: 'The history of a procurement, with its sealed values' })
  @ApiParam(id)
  @ApiOkResponse({ type: EventListDto, headers: versionHeader })
  async events(
    @SignedIn() who: Principal,
    @ProcurementId() procurement: string,
    @Query() page: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<EventView>> {
    const scope = await this.readers.scopeOf(who);
    const now = await this.queries.find(procurement, scope);
    const events = await this.queries.events(procurement, scope, page, true);
    if (!now || !events) throw await this.readers.denial(who, procurement);
    void reply.header('etag', entityTag(now.version));
    const reader = await this.readers.readerOf(who, now.authorityId);
    const shown = events.items.map((event) => eventSeenBy(event, reader, now.facts));
    return { ...events, items: await this.readers.withheld(who, shown) };
  }

  @Get('replay')
  @ApiOperation({
    summary:
      'A procurement as it stood at a version or an instant, and where the rules of today would answer otherwise',
  })
  @ApiParam(id)
  @ApiOkResponse({ type: ReplayDto, headers: versionHeader })
  async replay(
    @SignedIn() who: Principal,
    @ProcurementId() procurement: string,
    @Query() { at, known }: ReplayQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReplayDto> {
    const scope = await this.readers.scopeOf(who);
    const now = await this.queries.find(procurement, scope);
    if (!now) throw await this.readers.denial(who, procurement);
    const until = readVersionOrInstant(at, now.version, now.asOf);
    const knownBy = known === undefined ? until : readVersionOrInstant(known, now.version, now.asOf, 'query.known');
    const then = await this.queries.replay(procurement, until, scope, knownBy);
    if (!then)
      throw InvalidInput.field('query.at', `is before the procurement was opened (${now.facts.opening?.openedAt})`);
    void reply.header('etag', entityTag(now.version));
    if (then.known < then.version) throw InvalidInput.field('query.known', 'must not be before what is asked about');
    const seen = replaySeenBy(then, await this.readers.readerOf(who, now.authorityId), now.facts);
    const { available, differences, footing } = seen;
    return { ...seen, ...(await this.names.toldTo(who, { available, differences, footing })), ...positionOf(then) };
  }

  @Get('refusals')
  @ApiOperation({ summary: 'What was attempted in a procurement and refused by the law (auditors)' })
  @ApiParam(id)
  @ApiOkResponse({ type: RefusalListDto, headers: versionHeader })
  async attempts(
    @SignedIn() who: Principal,
    @ProcurementId() procurement: string,
    @Query() page: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<RefusedAttempt>> {
    const { authorityId, version } = await this.readers.ownedBy(who, procurement, ['auditor']);
    void reply.header('etag', entityTag(version));
    return this.names.toldTo(who, await this.refusals.ofProcurement(authorityId, procurement, page));
  }
}
