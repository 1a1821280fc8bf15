import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { AuthorityAct } from '../../workflows/index.js';
import { type Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { AuthorityParam } from '../platform/http/authority-commands.js';
import { authorityVersionHeader, entityTag } from '../platform/http/conditional-headers.js';
import { PageQuery } from '../platform/http/page-query.js';
import { type Page } from '../platform/http/paging.js';
import { Problems } from '../platform/http/problem-responses.js';
import { AuthorityHistoryReading } from './authority-history.reading.js';
import { AuthorityEventListDto, AuthorityReplayDto } from './dto/authority-history.dto.js';
import { RefusalListDto } from './dto/history.dto.js';
import { ReplayQueryDto } from './dto/queries.dto.js';
import type { RefusedAttempt } from './refusal.queries.js';
import type { EventView } from './history.views.js';

@ApiTags('history')
@SignInRequired()
@Controller('authorities/:authority')
export class AuthorityHistoryController {
  constructor(private readonly reading: AuthorityHistoryReading) {}

  @Get('events')
  @ApiOperation({
    summary: 'The history of what your authority has settled of itself, with its sealed values',
    description:
      'Who belongs to it, what it is called, its register of interests, how it decides. What you may not read elsewhere is left out, ' +
      'so that versions may be missing: the register of interests is for conflicts-guardians and auditors, members for administrators ' +
      'and auditors, roles for decision-makers too.',
  })
  @AuthorityParam()
  @ApiOkResponse({ type: AuthorityEventListDto, headers: authorityVersionHeader })
  @Problems('invalid-input', 'not-a-member', 'not-found')
  async events(
    @SignedIn() who: Principal,
    @Param('authority') authority: string,
    @Query() page: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<EventView>> {
    const { version, seen } = await this.reading.events(who, authority, page);
    void reply.header('etag', entityTag(version));
    return seen;
  }

  @Get('replay')
  @ApiOperation({
    summary:
      'What your authority had settled at a version or an instant, and where the rules of today would answer otherwise',
  })
  @AuthorityParam()
  @ApiOkResponse({ type: AuthorityReplayDto, headers: authorityVersionHeader })
  @Problems('invalid-input', 'not-a-member', 'not-found')
  async replay(
    @SignedIn() who: Principal,
    @Param('authority') authority: string,
    @Query() { at, known }: ReplayQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuthorityReplayDto> {
    const { version, seen } = await this.reading.replay(who, authority, at, known);
    void reply.header('etag', entityTag(version));
    return seen;
  }

  @Get('refusals')
  @ApiOperation({
    summary: 'What was attempted of what your authority settles of itself, and refused by the law (auditors)',
  })
  @AuthorityParam()
  @ApiOkResponse({ type: RefusalListDto, headers: authorityVersionHeader })
  @Problems('invalid-input', 'not-a-member', 'not-permitted', 'not-found')
  async attempts(
    @SignedIn() who: Principal,
    @Param('authority') authority: string,
    @Query() page: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<RefusedAttempt<AuthorityAct['type']>>> {
    const { version, seen } = await this.reading.refusals(who, authority, page);
    void reply.header('etag', entityTag(version));
    return seen;
  }
}
