import type { AnyAct } from '../acts/commands.js';
import { acts } from '../acts/membership/index.js';
import type { Role } from '../acts/membership/membership.words.js';
import type { Carried } from '../acts/shape.js';
import type { AuthorityKind } from '../law/index.js';

/** What is done about who belongs to an organisation, and what it is called. */
export const membershipActs = acts;

type Acts = typeof acts;

export type MembershipCommandType = keyof Acts;

/** What each act carries. */
export type MembershipCommandData = { readonly [T in MembershipCommandType]: Carried<Acts[T]> };

/** A command about who belongs where, as the law sees it. */
export type MembershipCommand<T extends MembershipCommandType = MembershipCommandType> = {
  [K in T]: { readonly type: K; readonly data: MembershipCommandData[K] };
}[T];

export const membershipCommandTypes = Object.keys(acts) as readonly MembershipCommandType[];

/** The act by which a command is declared. */
export const membershipActOf = (type: MembershipCommandType): AnyAct<unknown> =>
  acts[type] as unknown as AnyAct<unknown>;

/** Whether a command is one about who belongs where. */
export const isAboutMembership = (type: string): type is MembershipCommandType => Object.hasOwn(acts, type);

/** The acts by the events that they leave behind. With whom an act adds, and with what it ends, each role stands in an event of its own. */
const byEvent = new Map<string, MembershipCommandType>(
  membershipCommandTypes.map((type) => [membershipActOf(type).event, type]),
);

/** The act that leaves an event of this type behind; undefined for an event about something else. */
export const membershipActBehind = (event: string): MembershipCommandType | undefined => byEvent.get(event);

/** The command that an event about who belongs where is the act of, for whoever judges a history again; null for another event. */
export function membershipCommandFor(
  event: string,
  data: Readonly<Record<string, unknown>>,
): { readonly type: MembershipCommandType; readonly data: object } | null {
  const type = membershipActBehind(event);
  if (type === undefined) return null;
  if (type === 'EndRoles') return { type, data: { personId: data['personId'], roles: [data['role']] } };
  if (type === 'AddMember') return { type, data: { ...data, roles: [] } };
  // What it was called before stands in the event, and was not given.
  const { was: _was, ...given } = data;
  return { type, data: given };
}

/** What each event of who belongs where holds, and which of its values are sealed: names and subjects are people. */
export interface MembershipEvents {
  AuthorityRegistered: { data: { name: string; address: string | null; authorityKind: AuthorityKind } };
  ProviderRegistered: { data: { name: string; address: string | null } };
  MemberAdded: {
    data: { personId: string; issuer: string };
    sealed: { name: string; subject: string; email?: string };
  };
  /** From a London day on; what it was called before is told by the history, and found by either name. */
  OrganisationRenamed: { data: { name: string; was: string; from: string; why: string } };
  /** The name that it has now was typed wrongly. */
  OrganisationNameCorrected: { data: { name: string; was: string; why: string } };
  /** The name by which somebody is shown was typed wrongly, or has changed. */
  PersonNameCorrected: { data: { personId: string; why: string }; sealed: { name: string } };
  RoleGranted: { data: { personId: string; role: Role } };
  RoleRevoked: { data: { personId: string; role: Role } };
}

export type MembershipEventType = keyof MembershipEvents;

/** An event about who belongs where, before anyone is said to have caused it. */
export type MembershipEvent<T extends MembershipEventType = MembershipEventType> = {
  [K in T]: { readonly type: K } & Readonly<MembershipEvents[K]>;
}[T];
