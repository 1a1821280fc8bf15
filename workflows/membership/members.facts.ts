import type { PlacedEvent } from '../facts/stream.js';

/** An organisation, as its own history says who it is and who belongs to it. Names of people are sealed, and not in it. */
export interface MembersFacts {
  readonly name: string | null;
  /** Which kind of relevant authority (reg 3(2)); null where it is none, or nothing says. */
  readonly authorityKind: string | null;
  /** The London day from which it has the name that it has; null where it has had no other. */
  readonly calledSince: string | null;
  /** Roles by person, in the order of the alphabet. Whoever has none any more is not in it. */
  readonly members: Readonly<Record<string, readonly string[]>>;
}

export const nobodyYet: MembersFacts = { name: null, authorityKind: null, calledSince: null, members: {} };

/** What an event makes of who belongs where. Events about something else leave it as it is. */
export function belonging(facts: MembersFacts, { type, data }: PlacedEvent): MembersFacts {
  switch (type) {
    case 'AuthorityRegistered':
      return { ...facts, name: data['name'] as string, authorityKind: data['authorityKind'] as string };
    case 'OrganisationRenamed':
      return { ...facts, name: data['name'] as string, calledSince: data['from'] as string };
    case 'ProviderRegistered':
    case 'OrganisationNameCorrected':
      return { ...facts, name: data['name'] as string };
    case 'RoleGranted':
      return withRoles(facts, data['personId'] as string, (held) => [...new Set([...held, data['role'] as string])]);
    case 'RoleRevoked':
      return withRoles(facts, data['personId'] as string, (held) => held.filter((role) => role !== data['role']));
    default:
      return facts;
  }
}

function withRoles(
  facts: MembersFacts,
  person: string,
  change: (held: readonly string[]) => readonly string[],
): MembersFacts {
  const { [person]: held = [], ...others } = facts.members;
  const roles = [...change(held)].sort();
  return { ...facts, members: roles.length === 0 ? others : { ...others, [person]: roles } };
}

/** The roles that somebody holds; none for whoever is no member. */
export function rolesHeld({ members }: MembersFacts, person: string): readonly string[] {
  return Object.hasOwn(members, person) ? members[person]! : [];
}

/** Everybody who holds a role. */
export const holdersOf = ({ members }: MembersFacts, role: string): readonly string[] =>
  Object.keys(members).filter((person) => members[person]!.includes(role));
