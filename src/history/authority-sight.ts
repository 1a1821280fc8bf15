import type {
  AuthorityEventType,
  AuthorityFacts,
  Correction,
  MembershipEventType,
  Overlay,
} from '../../workflows/index.js';
import { readsInConfidence, readsMembers, readsRegister, readsRoleHistory, type Role } from '../identity/index.js';

type EventType = AuthorityEventType | Exclude<MembershipEventType, 'ProviderRegistered'> | 'RecordCorrected';

/** Who may read which events of an authority's history, with their sealed values: those who may read elsewhere what they say. */
const readers: { readonly [T in EventType]: readonly Role[] } = {
  AuthorityRegistered: readsRegister,
  // As far as they may read what it puts right.
  RecordCorrected: readsRegister,
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

/**
 * An event as somebody may read it who may read some types: of a correction what it makes of events of those types, where it puts
 * right none of any other; null where they may not know of it.
 */
export function correctionSeenBy<V extends { readonly type: string; readonly data: Readonly<Record<string, unknown>> }>(
  event: V,
  types: readonly string[],
): V | null {
  if (event.type !== 'RecordCorrected') return event;
  const { corrections, derived } = event.data as unknown as {
    readonly corrections: readonly Correction[];
    readonly derived: Overlay;
  };
  const { restated, struck, flags } = derived;
  const isSeen = (type: string | undefined): boolean => type !== undefined && types.includes(type);
  const about = corrections.flatMap((one): readonly (string | undefined)[] => {
    if (!('event' in one)) return [undefined];
    if ('strike' in one) return struck.find(({ event: place }) => place === one.event)?.types ?? [undefined];
    return [restated.find(({ event: place }) => place === one.event)?.type];
  });
  if (!about.every(isSeen)) return null;
  const seen = {
    restated: restated.filter(({ type }) => isSeen(type)),
    struck: struck.filter(({ types: those }) => those?.every(isSeen)),
    flags: flags.filter(({ type }) => isSeen(type)),
  };
  return { ...event, data: { ...event.data, derived: { ...derived, ...seen } } };
}

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
