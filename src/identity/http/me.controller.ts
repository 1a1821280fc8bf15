import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { entityTag, organisationVersionHeader } from '../../platform/http/conditional-headers.js';
import { Problems } from '../../platform/http/problem-responses.js';
import { Access } from '../access.js';
import { MeDto, OrganisationWithNamesDto } from './dto/answers.dto.js';
import { IdentityQueries, type KnownPerson } from '../identity.queries.js';
import type { Principal } from '../principal.js';
import { roles } from '../roles.js';
import { SignedIn, SignInRequired } from './signed-in.js';

@ApiTags('identity')
@SignInRequired()
@Controller()
export class MeController {
  constructor(
    private readonly access: Access,
    private readonly queries: IdentityQueries,
  ) {}

  @Get('me')
  @ApiOperation({ summary: 'Who am I here, and what may I do where?' })
  @ApiOkResponse({ type: MeDto })
  @Problems('not-a-member')
  me(@SignedIn() who: Principal): Promise<KnownPerson> {
    return this.access.personOf(who);
  }

  @Get('organisations/:id')
  @ApiOperation({ summary: 'An organisation that you belong to' })
  @ApiOkResponse({ type: OrganisationWithNamesDto, headers: organisationVersionHeader })
  @Problems('not-a-member', 'not-found')
  async organisation(
    @SignedIn() who: Principal,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationWithNamesDto> {
    await this.access.requireMember(who, id, roles);
    reply.header('etag', entityTag(await this.queries.versionOf(id)));
    const organisation = (await this.queries.organisation(id))!;
    return { ...organisation, formerNames: await this.queries.formerNames(id) };
  }
}
