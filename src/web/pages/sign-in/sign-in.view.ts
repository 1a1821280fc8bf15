import type { Demonstration, DemonstrationPerson } from '../../session/demonstration.js';
import { rolesInWords } from '../../words/roles.js';

/** An issuer that signs people in, as the page offers it. */
export interface Way {
  readonly name: string;
  readonly href: string;
}

export interface SignInView {
  /** Where to go on afterwards; empty where nothing was asked for. */
  readonly to: string;
  /** Who is signed in already. */
  readonly signedInAs: string | null;
  readonly ways: readonly Way[];
  /** Whether whoever runs the installation hands out addresses. */
  readonly byAddress: boolean;
  readonly demonstration: { readonly isRehearsal: boolean; readonly groups: readonly Group[] } | null;
}

interface Group {
  readonly name: string;
  readonly kind: string;
  readonly people: readonly {
    readonly index: number;
    readonly name: string;
    readonly role: string;
    readonly toTry: DemonstrationPerson['toTry'];
  }[];
}

/** The people of a demonstration by their organisation, in the order in which they were given. */
export function groupsOf({ people }: Demonstration): readonly Group[] {
  const groups = new Map<string, Group & { people: Group['people'][number][] }>();
  for (const [index, { name, organisation, roles, toTry }] of people.entries()) {
    const kind = organisation.kind === 'authority' ? 'Relevant authority' : 'Provider';
    const group = groups.get(organisation.id) ?? { name: organisation.name, kind, people: [] };
    group.people.push({ index, name, role: rolesInWords(roles), toTry });
    groups.set(organisation.id, group);
  }
  return [...groups.values()];
}
