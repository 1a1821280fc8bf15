import { keptInConfidence } from '../../workflows/index.js';
import { readsInConfidence, type KnownPerson } from '../identity/index.js';
import type { EventView } from './history.views.js';

/** An event as somebody may read it: without the words of a conflict of interest that are kept from them. */
export function inConfidence(event: EventView, authorityId: string, { person, memberships }: KnownPerson): EventView {
  if (event.disclosed === undefined) return event;
  const roles = memberships.find(({ organisation }) => organisation.id === authorityId)?.roles ?? [];
  const confidant = roles.some((role) => readsInConfidence.some((one) => one === role));
  if (!keptInConfidence(event, { person: person.id, confidant })) return event;
  const { disclosed: _withheld, ...rest } = event;
  return rest;
}
