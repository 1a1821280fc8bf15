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
