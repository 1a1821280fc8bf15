import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
  @ApiOkResponse({ type: OrganisationWithNamesDto })
  @Problems('not-a-member', 'not-found')
  async organisation(@SignedIn() who: Principal, @Param('id') id: string): Promise<OrganisationWithNamesDto> {
    await this.access.requireMember(who, id, roles);
    const organisation = (await this.queries.organisation(id))!;
    return { ...organisation, formerNames: await this.queries.formerNames(id) };
  }
}
