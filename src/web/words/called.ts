import { keyCriterionNames, type Facts, type Naming } from '../../../workflows/index.js';

/** What those are called who are named by identifiers: nobody is shown one. */
export interface Called {
  /** Null for somebody whose name whoever reads may not know. */
  readonly person: (id: string) => string | null;
  readonly provider: (id: string) => string;
  readonly criterion: (id: string) => string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** `north-place` is `North place`: what an identifier says that somebody chose. */
export function plainly(id: string): string {
  if (UUID.test(id)) return 'not named here';
  const words = id.replace(/[-_.]/g, ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/**
 * What is called what in a procurement.
 *
 * @param people the names of people by their ids, as far as whoever reads may know them.
 */
export function calledIn({ providers, run, earlierRuns }: Facts, people: ReadonlyMap<string, string>): Called {
  const criteria = new Map<string, string>(Object.entries(keyCriterionNames));
  for (const each of [...earlierRuns, run]) {
    for (const { id, name } of each.criteria?.criteria ?? []) criteria.set(id, name);
    for (const { id } of each.selectionCriteria?.criteria ?? []) criteria.set(id, plainly(id));
  }
  return {
    person: (id) => people.get(id) ?? (UUID.test(id) ? null : plainly(id)),
    provider: (id) => (Object.hasOwn(providers, id) && providers[id]!.name) || plainly(id),
    criterion: (id) => criteria.get(id) ?? plainly(id),
  };
}

/** What an act is about that a reason names: a provider by its name, and everything that has a reference people know it by, by that. */
export const thingIn =
  ({ providers }: Facts): ((about: string) => string) =>
  (about) =>
    (Object.hasOwn(providers, about) && providers[about]!.name) ||
    (/^[A-Z]{1,4}-?[\w-]{1,40}$/.test(about) ? about : plainly(about));

/** What something is called that a field names, by what the field is about. */
export function namedBy(called: Called, of: Naming, id: string): string {
  switch (of) {
    case 'person':
    case 'anybody':
    case 'evaluator':
      return called.person(id) ?? 'Somebody who is not named to you';
    case 'provider':
    case 'offer':
    case 'recipient':
    case 'subcontractor':
    case 'organisation':
      return /^(R|REP-)[\w-]+$/.test(id) ? id : called.provider(id);
    case 'award-criterion':
    case 'scored-criterion':
    case 'selection-criterion':
      return called.criterion(id);
    case 'committee':
    case 'place':
    case 'new':
      return plainly(id);
    default:
      return UUID.test(id) ? 'not named here' : id;
  }
}

/** The ids of people in anything that is recorded. */
export const idsIn = (value: unknown): readonly string[] => [
  ...new Set(
    JSON.stringify(value ?? null).match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [],
  ),
];
