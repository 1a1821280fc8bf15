import { everyAct } from '../acts/commands.js';

const ofConflicts = new Set(everyAct.filter(({ inConfidence }) => inConfidence).map(({ event }) => event));

/** What an event of a conflict of interest says of itself in the open. */
interface Said {
  readonly type: string;
  readonly data: object;
}

/**
 * Whether what an event says in words of a conflict of interest is kept from somebody: it is for the conflicts guardian, the
 * auditors and the person concerned. Everybody else of the authority sees that it was declared, and what was done.
 */
export function keptInConfidence(
  { type, data }: Said,
  { person, confidant }: { person: string; confidant: boolean },
): boolean {
  if (!ofConflicts.has(type) || confidant) return false;
  const { person: about, derived } = data as { person?: unknown; derived?: { person?: unknown; preparer?: unknown } };
  return (derived?.person ?? about ?? derived?.preparer) !== person;
}
