import { Injectable } from '@nestjs/common';
import { defaultNames, defaults, provisions, type SettledFacts } from '../../workflows/index.js';
import { Access, rolesWithin, type Principal } from '../identity/index.js';
import { Denial } from '../platform/errors.js';
import type { DefaultDto, GovernanceDto, SchemeDto } from './dto/answers.dto.js';
import { GovernanceService } from './governance.service.js';

/** A scheme of delegation, with the version of the authority's history that it was read from. */
interface AdoptedScheme {
  readonly version: number;
  readonly scheme: SchemeDto;
}

/** How authorities have settled to decide, as their members see it. Refuses (404) an authority that is not theirs. */
@Injectable()
export class GovernanceReading {
  constructor(
    private readonly access: Access,
    private readonly governance: GovernanceService,
  ) {}

  /** What is settled, with the version of the authority's history that it is read from. */
  async settled(
    who: Principal,
    authority: string,
  ): Promise<{ readonly version: number; readonly settled: GovernanceDto }> {
    const { version, facts } = await this.standingFor(who, authority);
    const { assurance, schemes } = facts;
    const scheme = schemes.at(-1)?.version ?? null;
    return { version, settled: { authority, assurance, scheme, defaults: defaultsOf(facts) } };
  }

  /** A scheme of delegation by its version, or `current` for the one in force. Refuses (404) one that was never adopted. */
  async scheme(who: Principal, authority: string, version: string): Promise<AdoptedScheme> {
    const now = await this.standingFor(who, authority);
    const { schemes } = now.facts;
    const found = version === 'current' ? schemes.at(-1) : schemes.find((each) => String(each.version) === version);
    if (!found) throw new Denial('not-found', 'There is no such scheme of delegation.');
    return { version: now.version, scheme: found };
  }

  private async standingFor(
    who: Principal,
    authority: string,
  ): Promise<{ readonly version: number; readonly facts: SettledFacts }> {
    await this.access.requireMember(who, authority, rolesWithin.authority);
    return this.governance.asOfNow(authority);
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
