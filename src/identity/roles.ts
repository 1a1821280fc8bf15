import { roles, type Role } from '../../workflows/index.js';

export {
  anyOf,
  organisationKinds,
  roles,
  rolesWithin,
  type AuthorityKind,
  type OrganisationKind,
  type Role,
} from '../../workflows/index.js';

/** The bodies that reg 3(2) makes relevant authorities, by the names used everywhere in Probity. */
export const authorityKinds = [
  'combined-authority',
  'combined-county-authority',
  'integrated-care-board',
  'local-authority',
  'nhs-england',
  'nhs-foundation-trust',
  'nhs-trust',
] as const;

const named = new Set<string>(roles);

export const isRole = (text: string): text is Role => named.has(text);
