import { Denial } from '../platform/errors.js';
import type { KnownPerson } from './identity.queries.js';
import { readsProcurements } from './permissions.js';
import type { Role } from './roles.js';

export interface ProviderOrganisation {
  readonly id: string;
  readonly name: string;
}

/** On which side of a procurement somebody is. */
export type Party =
  | {
      readonly side: 'authority';
      readonly personId: string;
      readonly authorityId: string;
      readonly roles: readonly Role[];
    }
  | { readonly side: 'provider'; readonly personId: string; readonly organisations: readonly ProviderOrganisation[] };

/** A procurement, as far as its parties go; null where there is none. */
export interface Subject {
  readonly authorityId: string;
  readonly publishedAt: string | null;
}

/**
 * On which side of a procurement somebody is: the authority's, whatever else they are, or that of the providers that they belong
 * to. Refuses (404) everybody else, and a provider where nothing is published, as if there were no such procurement: an evaluator too,
 * who knows of nothing but what they evaluate. Refuses (403) an administrator of the authority, who sees in the register that it is
 * there, and reads no procurement.
 */
export function partyTo(subject: Subject | null, { person, memberships }: KnownPerson): Party {
  const none = new Denial('not-found', 'There is no such procurement.');
  if (!subject) throw none;
  const { authorityId, publishedAt } = subject;
  const own = memberships.find(({ organisation }) => organisation.id === authorityId);
  if (own) {
    if (own.roles.some((role) => readsProcurements.some((reads) => reads === role))) {
      return { side: 'authority', personId: person.id, authorityId, roles: own.roles };
    }
    if (!own.roles.includes('administrator')) throw none;
    throw new Denial('not-permitted', 'An administrator sees the register, and nothing of a procurement.');
  }
  const organisations = memberships.flatMap(({ organisation, roles }) =>
    roles.includes('provider') ? [{ id: organisation.id, name: organisation.name }] : [],
  );
  if (publishedAt === null || organisations.length === 0) throw none;
  return { side: 'provider', personId: person.id, organisations };
}
