import { Body, Controller, Get, Param } from '@nestjs/common';
import { defaultNames, defaults, provisions, type SettledFacts } from '../../workflows/index.js';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Settled } from '../engine/index.js';
import { Access, rolesWithin, SignedIn, SignInRequired, type Principal } from '../identity/index.js';
import { Denial } from '../platform/errors.js';
import { AuthorityCommands, AuthorityParam } from '../platform/http/authority-commands.js';
import { IdempotencyKey, IfMatch } from '../platform/http/conditional-headers.js';
import { Problems } from '../platform/http/problem-responses.js';
import { typedBody } from '../platform/http/typed-command.js';
import { GovernanceDto, SchemeDto, type DefaultDto } from './dto/answers.dto.js';
import { governanceDtos } from './dto/command-dtos.js';
import { GovernanceService } from './governance.service.js';

@ApiTags('governance')
@SignInRequired()
@Controller('authorities/:authority/governance')
export class GovernanceController {
  constructor(
    private readonly access: Access,
    private readonly governance: GovernanceService,
  ) {}

  @AuthorityCommands({
    summary: 'Settle how your authority decides (decision-makers and administrators)',
    description:
      '`AdoptScheme`: the whole scheme of delegation, as a new version. `SetAssurance`: whether what the law wants done and recorded before a decision is waited for, or warned about. `SettleDefault`: whether something that is asked for by default, where the Regulations leave it open, is asked for in your authority, with the reason.',
    schema: 'GovernanceCommand',
  })
  give(
    @SignedIn() who: Principal,
    @Param('authority') authority: string,
    @IdempotencyKey() key: string,
    @IfMatch() version: number | null,
    @Body() body: unknown,
  ): Promise<Settled> {
    return this.governance.give(who, authority, typedBody(governanceDtos, body), key, version);
  }

  @Get()
  @ApiOperation({ summary: 'How your authority has settled to decide' })
  @AuthorityParam()
  @ApiOkResponse({ type: GovernanceDto })
  @Problems('not-a-member', 'not-permitted', 'not-found')
  async look(@SignedIn() who: Principal, @Param('authority') authority: string): Promise<GovernanceDto> {
    await this.access.requireMember(who, authority, rolesWithin.authority);
    const facts = await this.governance.facts(authority);
    const { assurance, schemes } = facts;
    return { authority, assurance, scheme: schemes.at(-1)?.version ?? null, defaults: defaultsOf(facts) };
  }

  @Get('schemes/:version')
  @ApiOperation({ summary: 'A scheme of delegation of your authority: one that was adopted, or `current`' })
  @AuthorityParam()
  @ApiParam({ name: 'version', description: '1 for the first that was adopted; `current` for the one in force' })
  @ApiOkResponse({ type: SchemeDto })
  @Problems('not-a-member', 'not-permitted', 'not-found')
  async scheme(
    @SignedIn() who: Principal,
    @Param('authority') authority: string,
    @Param('version') version: string,
  ): Promise<SchemeDto> {
    await this.access.requireMember(who, authority, rolesWithin.authority);
    const { schemes } = await this.governance.facts(authority);
    const found = version === 'current' ? schemes.at(-1) : schemes.find((each) => String(each.version) === version);
    if (!found) throw new Denial('not-found', 'There is no such scheme of delegation.');
    return found as SchemeDto;
  }
}

/** Every default, with whether the authority has settled it otherwise. */
function defaultsOf({ settledOtherwise }: SettledFacts): readonly DefaultDto[] {
  return defaultNames.map((name) => {
    const otherwise = settledOtherwise.find((one) => one.default === name);
    const { title, provision } = defaults[name];
    const { cite, standing } = provisions[provision];
    const { reason = null, on: since = null } = otherwise ?? {};
    return { name, title, provision: cite, standing, applies: otherwise === undefined, reason, since };
  });
}
