import { Body, Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { governanceActs } from '../../workflows/index.js';
import type { Settled } from '../engine/index.js';
import { type Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { AuthorityCommands, AuthorityParam } from '../platform/http/authority-commands.js';
import {
  authorityVersionHeader,
  entityTag,
  IdempotencyKey,
  IfMatch,
  requireVersion,
} from '../platform/http/conditional-headers.js';
import { Problems } from '../platform/http/problem-responses.js';
import { typedBody } from '../platform/http/typed-command.js';
import { GovernanceDto, SchemeDto } from './dto/answers.dto.js';
import { governanceClasses } from './governance-classes.js';
import { GovernanceReading } from './governance.reading.js';
import { GovernanceService } from './governance.service.js';

@ApiTags('governance')
@SignInRequired()
@Controller('authorities/:authority/governance')
export class GovernanceController {
  constructor(
    private readonly governance: GovernanceService,
    private readonly reading: GovernanceReading,
  ) {}

  @AuthorityCommands({
    summary: 'Settle how your authority decides (decision-makers and administrators)',
    description:
      '`AdoptScheme`: the whole scheme of delegation, as a new version. `SetAssurance`: whether what the law wants done and recorded before a decision is waited for, or warned about. `SettleDefault`: whether something that is asked for by default, where the Regulations leave it open, is asked for in your authority, with the reason.',
    schema: 'GovernanceCommand',
    acts: governanceActs,
  })
  give(
    @SignedIn() who: Principal,
    @Param('authority') authority: string,
    @IdempotencyKey() key: string,
    @IfMatch() version: number | null,
    @Body() body: unknown,
  ): Promise<Settled> {
    const command = typedBody(governanceClasses, body);
    requireVersion(governanceActs[command.type], version, 'history of the authority');
    return this.governance.give(who, authority, command, key, version);
  }

  @Get()
  @ApiOperation({ summary: 'How your authority has settled to decide' })
  @AuthorityParam()
  @ApiOkResponse({ type: GovernanceDto, headers: authorityVersionHeader })
  @Problems('not-a-member', 'not-permitted', 'not-found')
  async look(
    @SignedIn() who: Principal,
    @Param('authority') authority: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GovernanceDto> {
    const { version, settled } = await this.reading.settled(who, authority);
    void reply.header('etag', entityTag(version));
    return settled;
  }

  @Get('schemes/:version')
  @ApiOperation({ summary: 'A scheme of delegation of your authority: one that was adopted, or `current`' })
  @AuthorityParam()
  @ApiParam({ name: 'version', description: '1 for the first that was adopted; `current` for the one in force' })
  @ApiOkResponse({ type: SchemeDto, headers: authorityVersionHeader })
  @Problems('not-a-member', 'not-permitted', 'not-found')
  async scheme(
    @SignedIn() who: Principal,
    @Param('authority') authority: string,
    @Param('version') version: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SchemeDto> {
    const read = await this.reading.scheme(who, authority, version);
    void reply.header('etag', entityTag(read.version));
    return read.scheme;
  }
}
