import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problems } from '../platform/http/problem-responses.js';
import { Access } from './access.js';
import { MemberDto, MemberListDto } from './dto/answers.dto.js';
import { AuthorityQueryDto, MemberRolePathDto, NewMemberDto } from './dto/new-member.dto.js';
import { IdentityQueries, type MemberView } from './identity.queries.js';
import { IdentityService } from './identity.service.js';
import { managesMembers, readsMembers } from './permissions.js';
import type { Principal } from './principal.js';
import { SignedIn, SignInRequired } from './signed-in.js';

@ApiTags('identity')
@SignInRequired()
@Controller('members')
export class MembersController {
  constructor(
    private readonly access: Access,
    private readonly queries: IdentityQueries,
    private readonly identity: IdentityService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The members of your authority and their roles (administrators and auditors)' })
  @ApiOkResponse({ type: MemberListDto })
  @Problems('invalid-input', 'not-a-member', 'not-permitted', 'not-found')
  async list(@SignedIn() who: Principal, @Query() query: AuthorityQueryDto): Promise<MemberListDto> {
    const authority = await this.access.resolveAuthority(who, query.authority, 'query.authority');
    await this.access.requireMember(who, authority, readsMembers);
    return { authority, items: (await this.queries.members(authority)) as MemberDto[] };
  }

  @Post()
  @ApiOperation({
    summary: 'Make somebody a member of your authority, or give a member further roles (administrators)',
    description: 'Somebody who is a member already gets those of the roles that they lack, and keeps their name.',
  })
  @ApiCreatedResponse({ type: MemberDto })
  @Problems('not-a-member', 'not-permitted', 'not-found', 'conflict')
  async add(@SignedIn() who: Principal, @Body() { authority, ...member }: NewMemberDto): Promise<MemberView> {
    const organisationId = await this.access.resolveAuthority(who, authority);
    const administrator = await this.access.requireMember(who, organisationId, managesMembers);
    return this.identity.addPerson({ organisationId, ...member }, administrator);
  }

  @Delete(':personId/roles/:role')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Take a role away from a member of your authority, at once (administrators)' })
  @ApiNoContentResponse({ description: 'The role is gone' })
  @Problems('invalid-input', 'not-a-member', 'not-permitted', 'not-found', 'conflict')
  async revoke(
    @SignedIn() who: Principal,
    @Param() { personId, role }: MemberRolePathDto,
    @Query() query: AuthorityQueryDto,
  ): Promise<void> {
    const organisationId = await this.access.resolveAuthority(who, query.authority, 'query.authority');
    const administrator = await this.access.requireMember(who, organisationId, managesMembers);
    await this.identity.revokeRole(organisationId, personId, role, administrator);
  }
}
