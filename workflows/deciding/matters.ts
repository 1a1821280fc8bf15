import type { CommandData, CommandType } from '../acts/commands.js';
import { actOf } from '../acts/commands.js';
import { commandOf, type RecordedEvent } from '../acts/events.js';
import type { Facts } from '../facts/facts.js';
import { moved, type Marks } from '../facts/marks.js';

/** Who gives a command, and what is known when it is given. */
export interface Asking {
  /** Null where it is the system, or somebody without an account. */
  readonly person: string | null;
  readonly facts: Facts;
}

/** What an event carries, with what the law made of it, and what is known after it. */
interface Happening<T extends CommandType> {
  readonly data: CommandData[T] & { readonly derived?: Readonly<Record<string, unknown>> };
  readonly facts: Facts;
}

/**
 * What somebody must have seen before they act, so that many people can act in one procurement at once. A matter is what people
 * act on apart (`representation:R2`, `person:…`, `whole`); the rules judge everything, whatever an act rests on.
 */
interface Matters<T extends CommandType> {
  /** The matters that the decision to act is taken on; `*` is everything. */
  readonly rests: '*' | ((data: CommandData[T], asking: Asking) => readonly string[]);
  /** The matters that its event moves. */
  readonly moves: (happening: Happening<T>) => readonly string[];
  /** Whether whoever acts must say which version they saw. */
  readonly tag: 'required' | 'optional';
}

const mattersOf = <T extends CommandType>(type: T): Matters<T> => actOf(type) as unknown as Matters<T>;

/** Whether whoever gives a command must say which version they saw, or may. */
export const tagOf = (type: CommandType): 'required' | 'optional' => mattersOf(type).tag;

/** The matters that a command rests on; `*` is everything. */
export function restsOn<T extends CommandType>(type: T, data: CommandData[T], asking: Asking): '*' | readonly string[] {
  const { rests } = mattersOf(type);
  return rests === '*' ? '*' : rests(data, asking);
}

/** The marks after an event; `facts` as they are after it. */
export function marksAfter(marks: Marks, event: RecordedEvent, facts: Facts): Marks {
  const command = commandOf(event.type);
  return moved(marks, command ? mattersOf(command).moves({ data: event.data, facts }) : ['whole']);
}
