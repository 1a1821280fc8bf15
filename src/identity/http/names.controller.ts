import { Body, Controller, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problems } from '../../platform/http/problem-responses.js';
import { Access } from '../access.js';
import { OrganisationDto, PersonNameDto } from './dto/answers.dto.js';
import { MemberNameCorrectionDto, NameCorrectionDto, RenamingDto } from './dto/names.dto.js';
import type { OrganisationView } from '../identity.queries.js';
import { Names } from '../names.js';
import { managesMembers } from '../permissions.js';
import type { Principal } from '../principal.js';
import { SignedIn, SignInRequired } from './signed-in.js';

/** What organisations and people are called. */
@ApiTags('identity')
@SignInRequired()
@Controller()
export class NamesController {
  constructor(
    private readonly access: Access,
    private readonly names: Names,
  ) {}

  @Post('organisations/:id/renamings')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    summary: 'Rename your authority from a day on (administrators)',
    description: 'Acts from then on bear the new name, earlier ones the old; both find it.',
  })
  @ApiOkResponse({ type: OrganisationDto })
  @Problems('invalid-input', 'not-a-member', 'not-permitted', 'not-found', 'conflict')
  async rename(
    @SignedIn() who: Principal,
    @Param('id') id: string,
    @Body() renaming: RenamingDto,
  ): Promise<OrganisationView> {
    return this.names.renameOrganisation(id, renaming, await this.access.requireMember(who, id, managesMembers));
  }

  @Post('organisations/:id/name-corrections')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Put right the name of your authority, which was typed wrongly (administrators)' })
  @ApiOkResponse({ type: OrganisationDto })
  @Problems('invalid-input', 'not-a-member', 'not-permitted', 'not-found', 'conflict')
  async correctOrganisation(
    @SignedIn() who: Principal,
    @Param('id') id: string,
    @Body() correction: NameCorrectionDto,
  ): Promise<OrganisationView> {
    return this.names.correctOrganisation(id, correction, await this.access.requireMember(who, id, managesMembers));
  }

  @Post('members/:personId/name-corrections')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Put right the name by which a member of your authority is shown (administrators)' })
  @ApiOkResponse({ type: PersonNameDto })
  @Problems('invalid-input', 'not-a-member', 'not-permitted', 'not-found', 'conflict')
  async correctMember(
    @SignedIn() who: Principal,
    @Param('personId') personId: string,
    @Body() { authority, ...correction }: MemberNameCorrectionDto,
  ): Promise<PersonNameDto> {
    const organisationId = await this.access.resolveAuthority(who, authority);
    const administrator = await this.access.requireMember(who, organisationId, managesMembers);
    const name = await this.names.correctPerson(organisationId, personId, correction, administrator);
    return { id: personId, name };
  }
}
