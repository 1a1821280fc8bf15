import { roles, type Role } from '../../workflows/index.js';

export {
  anyOf,
  kindsOfAuthority as authorityKinds,
  organisationKinds,
  roles,
  rolesWithin,
  type AuthorityKind,
  type OrganisationKind,
  type Role,
} from '../../workflows/index.js';

const named = new Set<string>(roles);

export const isRole = (text: string): text is Role => named.has(text);
