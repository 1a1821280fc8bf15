import type { MembershipEvent, MembershipEventType } from '../../workflows/index.js';
import type { TrailEvent } from '../trail/index.js';

/**
 * A recorded event about who belongs where, with its sealed values; `erased` where those that say who somebody is are gone. Undefined for
 * a type that is about something else.
 */
export function readIdentityEvent(
  recorded: TrailEvent,
  sealed: Readonly<Record<string, unknown>>,
): (MembershipEvent & { readonly erased: boolean }) | undefined {
  if (!Object.hasOwn(known, recorded.type)) return undefined;
  const erased = ['name', 'subject'].some((name) => name in recorded.sealed && sealed[name] === undefined);
  return { type: recorded.type, data: recorded.data, sealed, erased } as unknown as MembershipEvent & {
    erased: boolean;
  };
}

const known: Readonly<Record<MembershipEventType, true>> = {
  AuthorityRegistered: true,
  ProviderRegistered: true,
  MemberAdded: true,
  OrganisationRenamed: true,
  OrganisationNameCorrected: true,
  PersonNameCorrected: true,
  RoleGranted: true,
  RoleRevoked: true,
};
