import { Injectable } from '@nestjs/common';
import { Denial, InvalidInput } from '../platform/errors.js';
import type { PersonActor } from '../trail/index.js';
import { IdentityQueries, type KnownPerson, type MembershipView } from './identity.queries.js';
import type { Principal } from './principal.js';
import { anyOf, type Role } from './roles.js';

/** May this person ask? For everything but commands, whose answer comes with the command's own first statement. */
@Injectable()
export class Access {
  constructor(private readonly queries: IdentityQueries) {}

  /** Who asks, and where they belong. Refuses (403) somebody who was never added. */
  async personOf(principal: Principal): Promise<KnownPerson> {
    const known = await this.queries.known(principal);
    if (!known) throw notAMember(principal);
    return known;
  }

  /** Where the person holds roles now; never empty. Refuses (403) somebody who holds none. */
  async membershipsOf(principal: Principal): Promise<readonly MembershipView[]> {
    const { memberships } = await this.personOf(principal);
    if (memberships.length === 0) throw notAMember(principal);
    return memberships;
  }

  /** The authorities in which the person holds one of the roles: the scope of what they may read. Refuses (403) where none is. */
  async authoritiesOf(principal: Principal, roles: readonly Role[]): Promise<readonly string[]> {
    const memberships = await this.membershipsOf(principal);
    const own = memberships.filter(
      ({ organisation, roles: held }) => organisation.kind === 'authority' && holdsOneOf(held, roles),
    );
    if (own.length === 0) throw wrongRole(roles);
    return own.map(({ organisation }) => organisation.id);
  }

  /**
   * The person in the first of the roles that they hold within the organisation. Refuses somebody of another organisation
   * as if this one did not exist (404), and a member without any of the roles by naming them (403).
   */
  async requireMember(principal: Principal, organisationId: string, roles: readonly Role[]): Promise<PersonActor> {
    const { person, memberships } = await this.personOf(principal);
    const held = memberships.find(({ organisation }) => organisation.id === organisationId)?.roles;
    if (!held) throw new Denial('not-found', 'There is no such organisation among those that you belong to.');
    const role = roles.find((each) => held.includes(each));
    if (role === undefined) throw wrongRole(roles);
    return { personId: person.id, organisationId, role };
  }

  /**
   * The authority that somebody means: the one they name, or the only one that they belong to. Refuses an authority that is
   * not theirs (404), and asks somebody of several to name one (400, at `field`).
   */
  async resolveAuthority(principal: Principal, requested?: string | null, field = 'authority'): Promise<string> {
    const memberships = await this.membershipsOf(principal);
    const own = memberships
      .filter(({ organisation }) => organisation.kind === 'authority')
      .map(({ organisation }) => organisation.id);
    if (requested !== undefined && requested !== null) {
      if (own.includes(requested)) return requested;
      throw new Denial('not-found', 'There is no such authority among those that you belong to.');
    }
    const [only, ...others] = own;
    if (only === undefined) throw new Denial('not-permitted', 'Only a member of a relevant authority may do this.');
    if (others.length === 0) return only;
    throw InvalidInput.field(field, `is missing; you belong to several authorities, so name one of ${own.join(', ')}`);
  }
}

const holdsOneOf = (held: readonly Role[], roles: readonly Role[]): boolean =>
  roles.some((role) => held.includes(role));

/** What to say to somebody whom nobody has given a role, with what whoever can give one needs to know. */
export function notAMember({ issuer, subject }: Principal): Denial {
  return new Denial(
    'not-a-member',
    `You are signed in as "${subject}" of "${issuer}", who holds no role here. Ask an administrator of your organisation to ` +
      'add you, by that issuer and subject.',
  );
}

/** Who may, said to a member who may not. */
export function wrongRole(permitted: readonly Role[]): Denial {
  const within = permitted.filter((role) => role !== 'provider');
  const staff = within.length > 0 ? [`${anyOf(within)} of the authority`] : [];
  const providers = within.length < permitted.length ? ['a provider'] : [];
  return new Denial('not-permitted', `Only ${[...staff, ...providers].join(', or ')} may do this.`);
}
