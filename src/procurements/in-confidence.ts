import { conflictEvents } from '../../workflows/index.js';
import type { KnownPerson } from '../identity/index.js';
import type { EventView } from './procurement.views.js';

const ofConflicts = new Set<string>(Object.values(conflictEvents));

/** Who reads, in their words, what people have declared of themselves and what was decided on it. */
const confidants = ['conflicts-guardian', 'auditor'] as const;

/**
 * An event as somebody may read it. What was said in words of a conflict of interest is for the conflicts guardian, the auditors and
 * the person concerned; everybody else of the authority sees that it was declared, and what was done.
 */
export function inConfidence(event: EventView, authorityId: string, { person, memberships }: KnownPerson): EventView {
  if (!ofConflicts.has(event.type) || event.disclosed === undefined) return event;
  const roles = memberships.find(({ organisation }) => organisation.id === authorityId)?.roles ?? [];
  if (confidants.some((role) => roles.includes(role)) || concerned(event) === person.id) return event;
  const { disclosed: _withheld, ...rest } = event;
  return rest;
}

/** Whose conflict, declaration or participation an event is about. */
function concerned({ data }: EventView): unknown {
  const { person, derived } = data as { person?: unknown; derived?: { person?: unknown; preparer?: unknown } };
  return derived?.person ?? person ?? derived?.preparer;
}
