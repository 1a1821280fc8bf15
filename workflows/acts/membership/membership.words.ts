import type { AuthorityKind } from '../../law/index.js';

/** The bodies that regulation 3(2) makes relevant authorities, by the names used everywhere in Probity. */
export const kindsOfAuthority = [
  'combined-authority',
  'combined-county-authority',
  'integrated-care-board',
  'local-authority',
  'nhs-england',
  'nhs-foundation-trust',
  'nhs-trust',
] as const satisfies readonly AuthorityKind[];

/** What a person may be within a relevant authority, or within a provider. */
export const roles = [
  'commissioner',
  'decision-maker',
  'conflicts-guardian',
  'evaluator',
  'auditor',
  'administrator',
  'provider',
] as const;

export type Role = (typeof roles)[number];

/** What an organisation is to a procurement: it commissions, or it provides. */
export const organisationKinds = ['authority', 'provider'] as const;

export type OrganisationKind = (typeof organisationKinds)[number];

/** The roles that can be held within an organisation of each kind. */
export const rolesWithin: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  authority: ['commissioner', 'decision-maker', 'conflicts-guardian', 'evaluator', 'auditor', 'administrator'],
  provider: ['provider'],
};

/** `a commissioner or a decision-maker`, for sentences that say who may. */
export function anyOf(those: readonly Role[]): string {
  const each = those.map((role) => (/^[aeiou]/.test(role) ? `an ${role}` : `a ${role}`));
  return each.length < 2 ? each.join('') : `${each.slice(0, -1).join(', ')} or ${each.at(-1)}`;
}
