import { Injectable } from '@nestjs/common';
import { defaultNames, defaults, provisions, type SettledFacts } from '../../workflows/index.js';
import { Access, rolesWithin, type Principal } from '../identity/index.js';
import { Denial } from '../platform/errors.js';
import type { DefaultDto, GovernanceDto, SchemeDto } from './dto/answers.dto.js';
import { GovernanceService } from './governance.service.js';

/** How authorities have settled to decide, as their members see it. Refuses (404) an authority that is not theirs. */
@Injectable()
export class GovernanceReading {
  constructor(
    private readonly access: Access,
    private readonly governance: GovernanceService,
  ) {}

  async settled(who: Principal, authority: string): Promise<GovernanceDto> {
    const facts = await this.factsFor(who, authority);
    const { assurance, schemes } = facts;
    return { authority, assurance, scheme: schemes.at(-1)?.version ?? null, defaults: defaultsOf(facts) };
  }

  /** A scheme of delegation by its version, or `current` for the one in force. Refuses (404) one that was never adopted. */
  async scheme(who: Principal, authority: string, version: string): Promise<SchemeDto> {
    const { schemes } = await this.factsFor(who, authority);
    const found = version === 'current' ? schemes.at(-1) : schemes.find((each) => String(each.version) === version);
    if (!found) throw new Denial('not-found', 'There is no such scheme of delegation.');
    return found as SchemeDto;
  }

  private async factsFor(who: Principal, authority: string): Promise<SettledFacts> {
    await this.access.requireMember(who, authority, rolesWithin.authority);
    return this.governance.facts(authority);
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
