export { Access } from './access.js';
export { ActorSource } from './actor.source.js';
export { AuthorityActorSource } from './authority-actor.source.js';
export { OrganisationsReading, type OrganisationSeen } from './organisations.reading.js';
export { MembersReading, type MemberSeen } from './members.reading.js';
export { Names } from './names.js';
export { IdentityProjection, IdentityViews } from './identity.projection.js';
export {
  findOrganisation,
  IdentityQueries,
  membersOf,
  type KnownPerson,
  type MembershipView,
  type MemberView,
  type OrganisationView,
  type PersonView,
} from './identity.queries.js';
export { membersEvidence } from './members.evidence.js';
export { IdentityService } from './identity.service.js';
export { wrongWithMember, type NewMember, type NewOrganisation } from './new-members.js';
export { namesOfPeople, NamesInWords, told } from './names-in-words.js';
export {
  authorityPermissions,
  managesMembers,
  permissions,
  readsInConfidence,
  readsMembers,
  readsProcurements,
  readsRegister,
  readsRoleHistory,
} from './permissions.js';
export { partyTo, type Party, type ProviderOrganisation, type Subject } from './party.js';
export type { Principal } from './principal.js';
export { authorityKinds, roles, rolesWithin, type AuthorityKind, type OrganisationKind, type Role } from './roles.js';
export { setupLinkPath, SetupLinks } from './setup-links.js';
export { signInLinkPath, SignInLinks } from './sign-in-links.js';
export { localIssuerName } from './tokens/local-issuer.js';
export { readIfThere as readSecretFile } from './tokens/key-file.js';
export { remoteIssuer } from './tokens/remote-issuer.js';
export { Tokens } from './tokens/tokens.js';
