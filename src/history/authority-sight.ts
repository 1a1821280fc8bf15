import type { AuthorityEventType, AuthorityFacts, MembershipEventType } from '../../workflows/index.js';
import { readsInConfidence, readsMembers, readsRegister, readsRoleHistory, type Role } from '../identity/index.js';

type EventType = AuthorityEventType | Exclude<MembershipEventType, 'ProviderRegistered'>;

/** Who may read which events of an authority's history, with their sealed values: those who may read elsewhere what they say. */
const readers: { readonly [T in EventType]: readonly Role[] } = {
  AuthorityRegistered: readsRegister,
  OrganisationRenamed: readsRegister,
  OrganisationNameCorrected: readsRegister,
  MemberAdded: readsMembers,
  PersonNameCorrected: readsMembers,
  RoleGranted: readsRoleHistory,
  RoleRevoked: readsRoleHistory,
  AssuranceSet: readsRegister,
  SchemeAdopted: readsRegister,
  DefaultSettled: readsRegister,
  ConfirmationPeriodSet: readsRegister,
  InterestDeclared: readsInConfidence,
  InterestAmended: readsInConfidence,
  InterestEnded: readsInConfidence,
  NilReturnMade: readsInConfidence,
  InterestsConfirmed: readsInConfidence,
  OrganisationsRelated: readsInConfidence,
  OrganisationRegistered: readsInConfidence,
  SameOrganisationConfirmed: readsInConfidence,
  IndividualRegistered: readsInConfidence,
  IndividualLeft: readsInConfidence,
  InterestManaged: readsInConfidence,
  InterestWithheld: readsInConfidence,
  InterestPublished: readsInConfidence,
};

const isOneOf = (roles: readonly string[], those: readonly Role[]): boolean =>
  those.some((role) => roles.includes(role));

/** The types of the events that somebody of an authority may read, by the roles that they hold; one that nobody has placed is none. */
export const eventTypesSeenBy = (roles: readonly string[]): readonly string[] =>
  Object.entries(readers).flatMap(([type, those]) => (isOneOf(roles, those) ? [type] : []));

/** What is known of an authority as somebody of it may see it: its members and its register of interests where they may. */
export type AuthorityFactsSeen = Pick<AuthorityFacts, 'settled'> & Partial<AuthorityFacts>;

/** What is known of an authority, as far as somebody with some roles may see it. */
export function authorityFactsSeenBy(
  { membership, register, settled }: AuthorityFacts,
  roles: readonly string[],
): AuthorityFactsSeen {
  return {
    settled,
    ...(isOneOf(roles, readsRoleHistory) && { membership }),
    ...(isOneOf(roles, readsInConfidence) && { register }),
  };
}
