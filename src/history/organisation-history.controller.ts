import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { authorityVersionHeader, entityTag } from '../platform/http/conditional-headers.js';
import { PageQuery } from '../platform/http/page-query.js';
import { type Page } from '../platform/http/paging.js';
import { Problems } from '../platform/http/problem-responses.js';
import { AuthorityEventListDto, OrganisationReplayDto } from './dto/authority-history.dto.js';
import { ReplayQueryDto } from './dto/queries.dto.js';
import type { EventView } from './history.views.js';
import { OrganisationHistoryReading } from './organisation-history.reading.js';

const organisationParam = { name: 'id', description: 'The id of the organisation', example: 'owl-health' };

@ApiTags('history')
@SignInRequired()
@Controller('organisations/:id')
export class OrganisationHistoryController {
  constructor(private readonly reading: OrganisationHistoryReading) {}

  @Get('events')
  @ApiOperation({
    summary: 'The history of an organisation that you act for',
    description:
      'What it is called, who was given which role, and what was put right of it. How others sign in is left out, so that versions may be missing.',
  })
  @ApiParam(organisationParam)
  @ApiOkResponse({ type: AuthorityEventListDto, headers: authorityVersionHeader })
  @Problems('invalid-input', 'not-a-member', 'not-found')
  async events(
    @SignedIn() who: Principal,
    @Param('id') organisation: string,
    @Query() page: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<EventView>> {
    const { version, seen } = await this.reading.events(who, organisation, page);
    void reply.header('etag', entityTag(version));
    return seen;
  }

  @Get('replay')
  @ApiOperation({
    summary:
      'An organisation that you act for as it stood at a version or an instant, and where the rules of today would answer otherwise',
  })
  @ApiParam(organisationParam)
  @ApiOkResponse({ type: OrganisationReplayDto, headers: authorityVersionHeader })
  @Problems('invalid-input', 'not-a-member', 'not-found')
  async replay(
    @SignedIn() who: Principal,
    @Param('id') organisation: string,
    @Query() query: ReplayQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationReplayDto> {
    const { version, seen } = await this.reading.replay(who, organisation, query);
    void reply.header('etag', entityTag(version));
    return seen;
  }
}
