import { Injectable } from '@nestjs/common';
import { defaults, type Assurance } from '../../workflows/index.js';
import { registerOf } from '../conflicts/register.queries.js';
import { AuthorityHistory, AuthorityStream, type AuthorityEvent, type Settled } from '../engine/index.js';
import { Access, type Principal, type Role } from '../identity/index.js';
import { Conflict } from '../platform/errors.js';
import type { OneOfCommands } from '../platform/http/typed-command.js';
import { adopted } from './adopting.js';
import type { governanceDtos } from './dto/command-dtos.js';
import type { SettleDefaultDto } from './dto/settle-default.dto.js';
import type { SetAssuranceDto } from './dto/set-assurance.dto.js';
import { governanceOf, type GovernanceFacts } from './governance.facts.js';

export type GovernanceCommand = OneOfCommands<typeof governanceDtos>;

/**
 * Who settles how an authority decides. Reg 24(d) wants to know who decided, and leaves to the authority who may: so this is for those
 * who bind it, and for whoever administers its membership on their behalf.
 */
const settles = ['decision-maker', 'administrator'] as const satisfies readonly Role[];

/** Changes how an authority decides: what it requires of itself, and its scheme of delegation. */
@Injectable()
export class GovernanceService {
  constructor(
    private readonly access: Access,
    private readonly stream: AuthorityStream,
    private readonly history: AuthorityHistory,
  ) {}

  /**
   * Gives a command as somebody.
   *
   * @throws Denial (404) for an authority that is not theirs, (403) without the role; InvalidInput for what contradicts itself;
   *   Conflict for what is so already.
   */
  async give(
    principal: Principal,
    authorityId: string,
    command: GovernanceCommand,
    idempotencyKey: string | null,
  ): Promise<Settled> {
    const actor = await this.access.requireMember(principal, authorityId, settles);
    return this.stream.change({ authorityId, principal, actor, command, idempotencyKey }, (soFar) =>
      settling(command, authorityId, soFar),
    );
  }

  /** Sets what an authority requires of itself, for whoever operates the installation. Nothing changes where it is so already. */
  async setAssurance(authorityId: string, level: Assurance, reason: string): Promise<void> {
    const { assurance } = await this.facts(authorityId);
    if (assurance === level) return;
    const command = { type: 'SetAssurance', data: { level, reason } } as const;
    const request = {
      authorityId,
      principal: 'system',
      actor: { system: true },
      command,
      idempotencyKey: null,
    } as const;
    await this.stream.change(request, ({ events }) => assuranceSet(command.data, governanceOf(events)));
  }

  /** How an authority has settled to decide, as of now. */
  async facts(authorityId: string): Promise<GovernanceFacts> {
    return governanceOf(await this.history.upTo(authorityId, await this.history.version(authorityId)));
  }
}

function assuranceSet({ level, reason }: SetAssuranceDto, facts: GovernanceFacts): readonly AuthorityEvent[] {
  if (level === facts.assurance) throw new Conflict('conflict', `The authority’s assurance is "${level}" already.`);
  return [{ type: 'AssuranceSet', data: { level, reason } }];
}

async function settling(
  command: GovernanceCommand,
  authorityId: string,
  soFar: Parameters<typeof adopted>[2],
): Promise<readonly AuthorityEvent[]> {
  switch (command.type) {
    case 'AdoptScheme':
      return adopted(command.data, authorityId, soFar, registerOf(soFar.events));
    case 'SettleDefault':
      return defaultSettled(command.data, governanceOf(soFar.events));
    case 'SetAssurance':
      return assuranceSet(command.data, governanceOf(soFar.events));
  }
}

function defaultSettled(
  { default: name, applies, reason }: SettleDefaultDto,
  facts: GovernanceFacts,
): readonly AuthorityEvent[] {
  if (applies !== facts.settledOtherwise.some((one) => one.default === name)) {
    throw new Conflict('conflict', `It is so already: ${defaults[name].title} is ${applies ? '' : 'not '}asked for.`);
  }
  return [{ type: 'DefaultSettled', data: { default: name, applies, reason } }];
}
