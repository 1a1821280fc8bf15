import type { Command } from '../acts/commands.js';
import { entryOf } from './facts.js';
import { inOrder, numberOf, type Hearing } from './hearing.facts.js';

const COUNTED = /^R([1-9]\d{0,5})$/i;

/** The reference by which a representation is known, however it was named: by that, in small letters, or by counting (`R2`). */
function referenceOf(hearing: Hearing, named: string): string {
  if (entryOf(hearing.representations, named)) return named;
  const counted = COUNTED.exec(named);
  const known = inOrder(hearing).find(
    (one) => one.reference === named.toUpperCase() || (counted !== null && numberOf(one) === Number(counted[1])),
  );
  return known?.reference ?? named;
}

/**
 * A command with every representation that it names under its one reference. Whoever counts (`R1` is the first of its run) is
 * understood; what is recorded, and what is said of it, gives the reference that everybody knows.
 */
export function inItsReferences<C extends Command>(command: C, hearing: Hearing): C {
  if (Object.keys(hearing.representations).length === 0) return command;
  const data = command.data as {
    readonly representation?: unknown;
    readonly representations?: unknown;
    readonly recipient?: unknown;
  };
  const { representation, representations, recipient } = data;
  const one = (named: unknown): unknown => (typeof named === 'string' ? referenceOf(hearing, named) : named);
  return {
    ...command,
    data: {
      ...data,
      ...(representation === undefined ? {} : { representation: one(representation) }),
      ...(Array.isArray(representations) ? { representations: representations.map(one) } : {}),
      ...(recipient === undefined ? {} : { recipient: one(recipient) }),
    },
  };
}
