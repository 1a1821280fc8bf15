import { Injectable } from '@nestjs/common';
import {
  Access,
  readsProcurements,
  readsRegister,
  type KnownPerson,
  type Principal,
  type Role,
} from '../identity/index.js';
import type { ScoreReader } from '../../workflows/index.js';
import { Denial } from '../platform/errors.js';
import { ProcurementQueries } from './procurement.queries.js';
import { PublishedQueries } from './published.queries.js';
import type { Scope } from './procurement.views.js';

type Authorities = Exclude<Scope, 'everything'>;

/** Who may read what of which procurement. */
@Injectable()
export class Readers {
  constructor(
    private readonly access: Access,
    private readonly queries: ProcurementQueries,
    private readonly published: PublishedQueries,
  ) {}

  /** The authorities whose procurements somebody may read; none for a provider. Refuses (403) somebody with no role at all. */
  scopeOf(who: Principal): Promise<Authorities> {
    return this.authoritiesOf(who, readsProcurements);
  }

  /** The authorities whose register somebody may read; none for a provider. Refuses (403) somebody with no role at all. */
  registerOf(who: Principal): Promise<Authorities> {
    return this.authoritiesOf(who, readsRegister);
  }

  /**
   * A procurement that somebody may read with one of the roles: whose it is, and its version. Refuses (404) what is not their
   * authority's, published or not, and (403) a member of it without any of the roles.
   */
  async ownedBy(
    who: Principal,
    id: string,
    roles: readonly Role[] = readsProcurements,
  ): Promise<{ readonly authorityId: string; readonly version: number }> {
    const scope = await this.authoritiesOf(who, readsRegister);
    const found = await this.queries.find(id, scope);
    if (!found) throw await this.denial(who, id);
    await this.access.requireMember(who, found.authorityId, roles);
    return { authorityId: found.authorityId, version: found.version };
  }

  /** Somebody of an authority, as far as it matters to whom the scores of an evaluation are open. */
  async readerOf(who: Principal, authorityId: string): Promise<ScoreReader> {
    return scoreReader(await this.access.personOf(who), authorityId);
  }

  /** Why somebody may not read a procurement that is not in their scope. */
  async denial(who: Principal, id: string): Promise<Denial> {
    const own = await this.queries.find(id, await this.registerOf(who));
    if (own) return new Denial('not-permitted', 'An administrator sees the register, and nothing of a procurement.');
    const { memberships } = await this.access.personOf(who);
    // Said to every evaluator, of every procurement: it does not tell which of them there are.
    const sheet = memberships.some(({ roles }) => roles.includes('evaluator'))
      ? ` What you evaluate is at /api/v1/procurements/${id}/evaluation.`
      : '';
    const published = (await this.published.isPublished(id))
      ? ` What is published of it is at /api/v1/procurements/${id}.`
      : '';
    return new Denial('not-found', `${notYours}${published}${sheet}`);
  }

  private async authoritiesOf(who: Principal, roles: readonly Role[]): Promise<Authorities> {
    const memberships = await this.access.membershipsOf(who);
    const own = memberships.filter(
      ({ organisation, roles: held }) => organisation.kind === 'authority' && roles.some((role) => held.includes(role)),
    );
    return { authorities: own.map(({ organisation }) => organisation.id) };
  }
}

/** There is no such procurement, as far as whoever asks may know. */
const notYours = 'There is no such procurement among those of your authority.';

/** Somebody of an authority, as far as it matters to whom scores are open. */
export function scoreReader({ person, memberships }: KnownPerson, authorityId: string): ScoreReader {
  const roles = memberships.find(({ organisation }) => organisation.id === authorityId)?.roles ?? [];
  return { person: person.id, auditor: roles.includes('auditor') };
}
