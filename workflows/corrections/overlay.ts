import { commandOf } from '../acts/events.js';
import type { CommandType } from '../acts/commands.js';
import type { Past } from '../facts/procurement.js';
import type { PastEvent } from '../facts/stream.js';
import type { CorrectRecord } from '../acts/corrections/correct-record.js';
import type { Correction, StruckEvent } from '../acts/corrections/corrections.fields.js';
import type { Edit, Struck } from '../facts/corrected.js';
import { withValueAt } from './paths.js';

/** Everything that is put right in a history: values with what is right, and acts that are struck. */
export interface InForce {
  readonly edits: readonly (Edit & { readonly is: unknown })[];
  readonly struck: readonly Struck[];
}

/** A command as it was given. */
export interface Given<C extends string> {
  readonly command: C;
  readonly given: Readonly<Record<string, unknown>>;
}

/** An act of the history as it was given, with everything put right in it; `readable` unless a sealed value of it is gone. */
export interface Act<P extends PastEvent = Past, C extends string = CommandType> extends Given<C> {
  readonly version: number;
  readonly readable: boolean;
  readonly past: P;
}

/** Whether a correction strikes an act. */
export function strikes(correction: Correction): correction is StruckEvent {
  return 'strike' in correction;
}

/** The corrections of a history that count: those that no later one has struck, nor the one that is asked for now. */
export function inForce(history: readonly PastEvent[], asked: readonly Correction[]): InForce {
  const out = new Set(asked.filter(strikes).map(({ event }) => event));
  const edits: InForce['edits'][number][][] = [];
  const struck: Struck[][] = [];
  for (let index = history.length - 1; index >= 0; index -= 1) {
    const { event } = history[index]!;
    if (event.type !== 'RecordCorrected' || out.has(index + 1)) continue;
    const { corrections } = event.data as unknown as CorrectRecord;
    const strikesHere = corrections.filter(strikes);
    for (const one of strikesHere) out.add(one.event);
    const { derived } = event.data as unknown as { readonly derived: { readonly edits: readonly Edit[] } & StruckThen };
    edits.unshift(derived.edits.flatMap((edit) => withItsValue(edit, event.disclosed)));
    struck.unshift(derived.struck.filter((one) => strikesHere.some(({ event: at }) => at === one.event)));
  }
  return { edits: edits.flat(), struck: struck.flat() };
}

interface StruckThen {
  readonly struck: readonly Struck[];
}

function withItsValue(edit: Edit, disclosed: Readonly<Record<string, unknown>>): InForce['edits'] {
  if (edit.sealed === undefined) return [{ ...edit, is: edit.is ?? null }];
  const name = `is${edit.sealed}`;
  return Object.hasOwn(disclosed, name) ? [{ ...edit, is: disclosed[name] ?? null }] : [];
}

/** The acts of a procurement's history as they read with these corrections; null where an act is struck. */
export function actsUnder(history: readonly Past[], inForce: InForce): readonly (Act | null)[] {
  return actsRead(history, inForce, ({ event }) => {
    const command = commandOf(event.type);
    if (!command) throw new Error(`No event ${event.type} is known`);
    const { derived: _derived, ...open } = event.data;
    return { command, given: { ...open, ...event.disclosed } };
  });
}

/**
 * The acts of any history as they read with these corrections; null where an act is struck.
 *
 * @param asGiven the command that an event was the act of, as it was given.
 */
export function actsRead<P extends PastEvent, C extends string>(
  history: readonly P[],
  { edits, struck }: InForce,
  asGiven: (past: P, index: number) => Given<C>,
): readonly (Act<P, C> | null)[] {
  const renamed = struck.flatMap(({ double, sameAs }) => (double !== undefined && sameAs ? [{ double, sameAs }] : []));
  return history.map((past, index) => {
    const { event } = past;
    const version = index + 1;
    const { command, given: recorded } = asGiven(past, index);
    if (struck.some((one) => one.event === version)) return null;
    const edited = edits
      .filter((edit) => edit.event === version)
      .reduce((given, { path, is }) => withValueAt(given, path, is), recorded);
    const given = renamed.reduce((data, { double, sameAs }) => readAs(data, double, sameAs), edited);
    const readable = event.sealedNames.every((name) => Object.hasOwn(event.disclosed, name));
    return { version, command, given, readable, past };
  });
}

/** Where commands name providers by identifier alone. */
const identifiers: readonly string[] = ['offers', 'organisation', 'recipient'];

/** What was given, with one provider read as another; its name and address are then those of the other. */
function readAs<T>(given: T, double: string, kept: string): T {
  const read = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return once(value.map((one) => read(one, name)));
    if (typeof value === 'string') return value === double && identifiers.includes(name) ? kept : value;
    if (typeof value !== 'object' || value === null) return value;
    const known = value as Readonly<Record<string, unknown>>;
    if (known['id'] === double && (name === 'provider' || name === 'providers')) return { id: kept };
    return Object.fromEntries(Object.entries(known).map(([key, member]) => [key, read(member, key)]));
  };
  return read(given, '') as T;
}

/** A list in which the same provider stands once. */
function once(list: readonly unknown[]): readonly unknown[] {
  const idOf = (one: unknown): unknown =>
    typeof one === 'object' && one !== null ? (one as { readonly id?: unknown }).id : undefined;
  return list.filter((one, index) => {
    const id = idOf(one);
    return id === undefined || list.findIndex((other) => idOf(other) === id) === index;
  });
}
