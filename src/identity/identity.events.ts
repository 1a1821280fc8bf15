import type { Actor, EventDraft, StreamName, TrailEvent } from '../trail/index.js';
import type { AuthorityKind, OrganisationKind, Role } from './roles.js';

/** What each event of an organisation's stream holds, and which of its values are sealed: names and subjects are people. */
export interface IdentityEvents {
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

export type IdentityEventType = keyof IdentityEvents;

/** An event of an organisation's stream, before anyone is said to have caused it. */
export type IdentityEvent<T extends IdentityEventType = IdentityEventType> = {
  [K in T]: { readonly type: K } & Readonly<IdentityEvents[K]>;
}[T];

/** Streams of organisations belong to nobody else: each is filed under the organisation itself. */
export const streamOf = (id: string, kind: OrganisationKind): StreamName => ({ authority: id, type: kind, id });

/** The event as the trail records it. Membership is nobody's procurement: no regime governs it, and it leads to no state. */
export function draftOf(event: IdentityEvent, actor: Actor, commandId: string): EventDraft {
  const sealed = 'sealed' in event ? { ...event.sealed } : {};
  return {
    type: event.type,
    schema: 1,
    regime: null,
    state: null,
    evidence: {},
    actor,
    commandId,
    data: event.data,
    sealed,
  };
}

/**
 * A recorded event with its sealed values; `erased` where those that say who somebody is are gone. Undefined for a type that
 * is not of these streams.
 */
export function readIdentityEvent(
  recorded: TrailEvent,
  sealed: Readonly<Record<string, unknown>>,
): (IdentityEvent & { readonly erased: boolean }) | undefined {
  if (!Object.hasOwn(known, recorded.type)) return undefined;
  const erased = ['name', 'subject'].some((name) => name in recorded.sealed && sealed[name] === undefined);
  return { type: recorded.type, data: recorded.data, sealed, erased } as unknown as IdentityEvent & { erased: boolean };
}

const known: Readonly<Record<IdentityEventType, true>> = {
  AuthorityRegistered: true,
  ProviderRegistered: true,
  MemberAdded: true,
  OrganisationRenamed: true,
  OrganisationNameCorrected: true,
  PersonNameCorrected: true,
  RoleGranted: true,
  RoleRevoked: true,
};
