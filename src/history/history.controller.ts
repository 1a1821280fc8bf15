import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { entityTag, versionHeader } from '../platform/http/conditional-headers.js';
import { PageQuery } from '../platform/http/page-query.js';
import { type Page } from '../platform/http/paging.js';
import { ProcurementId } from '../platform/http/procurement-id.js';
import { EventListDto, RefusalListDto, ReplayDto } from './dto/history.dto.js';
import { ReplayQueryDto } from './dto/queries.dto.js';
import { HistoryReading } from './history.reading.js';
import type { EventView } from './history.views.js';
import type { RefusedAttempt } from './refusal.queries.js';

const id = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('history')
@SignInRequired()
@Controller('procurements/:id')
export class HistoryController {
  constructor(private readonly reading: HistoryReading) {}

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
    const { version, seen } = await this.reading.events(who, procurement, page);
    void reply.header('etag', entityTag(version));
    return seen;
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
    @Query() query: ReplayQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReplayDto> {
    const { version, seen } = await this.reading.replay(who, procurement, query);
    void reply.header('etag', entityTag(version));
    return seen;
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
    const { version, seen } = await this.reading.refusals(who, procurement, page);
    void reply.header('etag', entityTag(version));
    return seen;
  }
}
