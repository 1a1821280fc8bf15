import { commandOf, mayBeCorrected, mayBeStruck, type CommandType, type Fields } from '../../../../workflows/index.js';
import type { EventInFull } from '../../../history/timeline.reading.js';
import { calledIn, type Called } from '../../words/called.js';
import { fieldAt, textAt, type FieldAt } from '../../words/given-at.js';

/** A value of an event that may be a slip of record. */
export interface Slip extends FieldAt {
  /** As the event holds it: `providers.0.address`. */
  readonly path: string;
  readonly value: unknown;
  readonly text: string;
}

/** What of one event can be put right. */
export interface Slips {
  readonly command: CommandType | null;
  readonly values: readonly Slip[];
  /** Whether the whole of it can be struck, as never done. */
  readonly strikes: boolean;
}

/** More values than any event has that holds slips of record. */
const MOST = 400;

/** What of an event can be put right, as whoever reads it may see it. */
export function slipsOf({ event, facts, people }: EventInFull): Slips {
  const command = commandOf(event.type) ?? null;
  if (command === null) return { command, values: [], strikes: false };
  const { derived: _derived, ...open } = event.data;
  const said = { ...open, ...event.disclosed };
  const called = calledIn(facts, people);
  const values = leavesOf(said)
    .filter(([path]) => mayBeCorrected(command, path))
    .flatMap(([path, value]) => slipAt(command, path, value, called));
  return { command, values, strikes: mayBeStruck(command) };
}

function slipAt(command: CommandType, path: string, value: unknown, called: Called): readonly Slip[] {
  const found = fieldAt(command, path);
  // Which provider, or which document, is meant is chosen and not typed; the identifier itself is shown to nobody.
  if (!found || /(?:^|\.)(?:id|digest)$/.test(path)) return [];
  return [{ ...found, path, value, text: textAt(found, value, called) }];
}

/** Every value that holds no others, by where it stands. */
function leavesOf(value: unknown, path = ''): readonly (readonly [path: string, value: unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const below = Object.entries(value).flatMap(([name, each]: [string, unknown]) =>
    leavesOf(each, path === '' ? name : `${path}.${name}`),
  );
  return below.slice(0, MOST);
}

/** The one field of the form by which a value is put right. */
export const formFields = ({ field }: Slip): Fields => ({ is: { ...field, optional: false } });
