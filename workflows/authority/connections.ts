import type { CalendarDate } from '../calendar/index.js';
import type { ConnectedOrganisation } from '../acts/governance.js';
import { lasts, type Register, type Relation } from './register.facts.js';

type Graph = Pick<Register, 'organisations' | 'relations'> & Partial<Pick<Register, 'sameness'>>;

/**
 * An organisation with all that the register connects it with on a day, the nearest first: by any relation, in either direction, through
 * any number of others. Each is reached once, however many circles the relations make. An id that was confirmed to be the same
 * organisation's is reached as that organisation is.
 */
export function connected(graph: Graph, id: string, on: CalendarDate): readonly ConnectedOrganisation[] {
  const name = (each: string): string => graph.organisations[each]?.name ?? each;
  const standing = graph.relations.filter(({ from, until }) => lasts(from, until, on));
  const reached = new Map<string, readonly string[]>([[id, []]]);
  for (const [here, steps] of reached) {
    for (const { organisation, other, same } of graph.sameness ?? []) {
      const next = !same ? null : organisation === here ? other : other === here ? organisation : null;
      if (next !== null && !reached.has(next)) reached.set(next, steps);
    }
    for (const relation of standing) {
      const { organisation, other } = relation;
      const next = organisation === here ? other : other === here ? organisation : null;
      if (next !== null && !reached.has(next)) reached.set(next, [...steps, inWords(relation, name)]);
    }
  }
  return [...reached].map(([each, steps]) => ({
    id: each,
    name: name(each),
    through: steps.length === 0 ? null : steps.join('; '),
    ...alsoKnown(graph.organisations[each]),
  }));
}

function inWords({ organisation, other, relation }: Relation, name: (id: string) => string): string {
  const [one, two] = [name(organisation), name(other)];
  switch (relation) {
    case 'parent':
      return `${one} is the parent of ${two}`;
    case 'subsidiary':
      return `${one} is a subsidiary of ${two}`;
    case 'partner':
      return `${one} is a partner of ${two}`;
    case 'members-employer':
      return `${one} employs a member of ${two}`;
  }
}

/** What else an organisation is known by, where the register holds it. */
function alsoKnown({ formerNames, identifiers }: Partial<Register['organisations'][string]> = {}) {
  return { ...(formerNames ? { formerNames } : {}), ...(identifiers ? { identifiers } : {}) };
}
