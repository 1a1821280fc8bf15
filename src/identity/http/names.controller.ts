import { Body, Controller, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { membershipActs } from '../../../workflows/index.js';
import { HasConditions } from '../../platform/http/authority-commands.js';
import { ConditionsSent, requireVersion, type Conditions } from '../../platform/http/conditional-headers.js';
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
  @HasConditions(membershipActs.RenameOrganisation, 'invalid-input', 'not-a-member', 'not-permitted', 'not-found')
  async rename(
    @SignedIn() who: Principal,
    @Param('id') id: string,
    @Body() renaming: RenamingDto,
    @ConditionsSent() conditions: Conditions,
  ): Promise<OrganisationView> {
    const administrator = await this.access.requireMember(who, id, managesMembers);
    requireVersion(membershipActs.RenameOrganisation, conditions.ifMatch, 'history of the organisation');
    return this.names.renameOrganisation(id, renaming, administrator, conditions);
  }

  @Post('organisations/:id/name-corrections')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Put right the name of your authority, which was typed wrongly (administrators)' })
  @ApiOkResponse({ type: OrganisationDto })
  @HasConditions(membershipActs.CorrectOrganisationName, 'invalid-input', 'not-a-member', 'not-permitted', 'not-found')
  async correctOrganisation(
    @SignedIn() who: Principal,
    @Param('id') id: string,
    @Body() correction: NameCorrectionDto,
    @ConditionsSent() conditions: Conditions,
  ): Promise<OrganisationView> {
    const administrator = await this.access.requireMember(who, id, managesMembers);
    requireVersion(membershipActs.CorrectOrganisationName, conditions.ifMatch, 'history of the organisation');
    return this.names.correctOrganisation(id, correction, administrator, conditions);
  }

  @Post('members/:personId/name-corrections')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Put right the name by which a member of your authority is shown (administrators)' })
  @ApiOkResponse({ type: PersonNameDto })
  @HasConditions(membershipActs.CorrectPersonName, 'invalid-input', 'not-a-member', 'not-permitted', 'not-found')
  async correctMember(
    @SignedIn() who: Principal,
    @Param('personId') personId: string,
    @Body() { authority, ...correction }: MemberNameCorrectionDto,
    @ConditionsSent() conditions: Conditions,
  ): Promise<PersonNameDto> {
    const organisationId = await this.access.resolveAuthority(who, authority);
    const administrator = await this.access.requireMember(who, organisationId, managesMembers);
    requireVersion(membershipActs.CorrectPersonName, conditions.ifMatch, 'history of the organisation');
    const name = await this.names.correctPerson(organisationId, personId, correction, administrator, conditions);
    return { id: personId, name };
  }
}
