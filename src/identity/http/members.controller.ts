import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { membershipActs } from '../../../workflows/index.js';
import { HasConditions } from '../../platform/http/authority-commands.js';
import {
  authorityVersionHeader,
  ConditionsSent,
  entityTag,
  type Conditions,
} from '../../platform/http/conditional-headers.js';
import { Problems } from '../../platform/http/problem-responses.js';
import { Access } from '../access.js';
import { MemberDto, MemberListDto, RoleHistoryDto } from './dto/answers.dto.js';
import { AuthorityQueryDto, MemberRolePathDto, NewMemberDto, RoleHistoryQueryDto } from './dto/new-member.dto.js';
import type { MemberView } from '../identity.queries.js';
import { IdentityService } from '../identity.service.js';
import { MembersReading } from '../members.reading.js';
import { managesMembers, readsRoleHistory } from '../permissions.js';
import type { Principal } from '../principal.js';
import { RoleHistory } from './role-history.queries.js';
import { SignedIn, SignInRequired } from './signed-in.js';

@ApiTags('identity')
@SignInRequired()
@Controller('members')
export class MembersController {
  constructor(
    private readonly access: Access,
    private readonly members: MembersReading,
    private readonly identity: IdentityService,
    private readonly roles: RoleHistory,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The members of your authority and their roles, to choose among',
    description: 'How they sign in is shown to administrators and auditors only.',
  })
  @ApiOkResponse({ type: MemberListDto, headers: authorityVersionHeader })
  @Problems('invalid-input', 'not-a-member', 'not-permitted', 'not-found')
  async list(
    @SignedIn() who: Principal,
    @Query() query: AuthorityQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MemberListDto> {
    const authority = await this.access.resolveAuthority(who, query.authority, 'query.authority');
    const { version, members } = await this.members.asOfNow(who, authority);
    reply.header('etag', entityTag(version));
    return { authority, items: members as MemberDto[] };
  }

  @Get('history')
  @ApiOperation({
    summary: 'How roles were given and taken away in your authority (administrators, auditors and decision-makers)',
  })
  @ApiOkResponse({ type: RoleHistoryDto })
  @Problems('invalid-input', 'not-a-member', 'not-permitted', 'not-found')
  async history(@SignedIn() who: Principal, @Query() query: RoleHistoryQueryDto): Promise<RoleHistoryDto> {
    const authority = await this.access.resolveAuthority(who, query.authority, 'query.authority');
    await this.access.requireMember(who, authority, readsRoleHistory);
    return this.roles.ofAuthority(authority, query);
  }

  @Post()
  @ApiOperation({
    summary: 'Make somebody a member of your authority, or give a member further roles (administrators)',
    description: 'Somebody who is a member already gets those of the roles that they lack, and keeps their name.',
  })
  @ApiCreatedResponse({ type: MemberDto })
  @HasConditions(membershipActs.AddMember, 'not-a-member', 'not-permitted', 'not-found')
  async add(
    @SignedIn() who: Principal,
    @Body() { authority, ...member }: NewMemberDto,
    @ConditionsSent() conditions: Conditions,
  ): Promise<MemberView> {
    const organisationId = await this.access.resolveAuthority(who, authority);
    const administrator = await this.access.requireMember(who, organisationId, managesMembers);
    return this.identity.addPerson({ organisationId, ...member }, administrator, undefined, conditions);
  }

  @Delete(':personId/roles/:role')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Take a role away from a member of your authority, at once (administrators)' })
  @ApiNoContentResponse({ description: 'The role is gone' })
  @HasConditions(membershipActs.EndRoles, 'invalid-input', 'not-a-member', 'not-permitted', 'not-found')
  async revoke(
    @SignedIn() who: Principal,
    @Param() { personId, role }: MemberRolePathDto,
    @Query() query: AuthorityQueryDto,
    @ConditionsSent() conditions: Conditions,
  ): Promise<void> {
    const organisationId = await this.access.resolveAuthority(who, query.authority, 'query.authority');
    const administrator = await this.access.requireMember(who, organisationId, managesMembers);
    await this.identity.revokeRole(organisationId, personId, role, administrator, conditions);
  }
}
