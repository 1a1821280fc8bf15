import type { Instant } from '../calendar/index.js';
import type { Regime } from '../law/index.js';
import { everyAct, ofEachAct, type CommandType } from './commands.js';

/** The event that each command leaves behind: its past tense, in the same words. */
export const eventOf = ofEachAct('event');

export type EventType = (typeof eventOf)[CommandType];

/** The command that leaves an event of this type behind; undefined for a type that is not ours. */
export function commandOf(type: string): CommandType | undefined {
  return commandsByEvent.get(type);
}

const commandsByEvent = new Map(everyAct.map(({ event, type }) => [event, type as CommandType]));

/** What an accepted command adds to the history, before the trail gives it an identity, a version and a hash. */
export interface NewEvent {
  readonly type: EventType;
  /** Version of the shape of `data`, per type. */
  readonly schema: number;
  readonly regime: Regime;
  /** The state that the event led to. */
  readonly state: StateName;
  /** The command's data without its sealed fields, and what the law made of it under `derived`. */
  readonly data: EventData;
  /** Personal and commercially confidential fields of the command, by name: kept beside the event, never in it. */
  readonly sealed: Readonly<Record<string, unknown>>;
}

export interface EventData {
  readonly [field: string]: unknown;
  readonly derived?: Readonly<Record<string, unknown>>;
}

/** An event as it is read back: what `evolve` folds. `data` holds no sealed field. */
export interface RecordedEvent {
  readonly type: string;
  readonly schema: number;
  readonly regime: Regime;
  readonly state: StateName;
  readonly data: EventData;
  readonly recordedAt: Instant;
  /** The names of the values that were sealed with it; none where nothing was. */
  readonly sealedNames?: readonly string[];
}

/** An event with the sealed values that may still be read; a value that was erased or is withheld is left out. */
export interface ReplayedEvent extends RecordedEvent {
  readonly disclosed: Readonly<Record<string, unknown>>;
  /** The names of all values that were sealed with the event. */
  readonly sealedNames: readonly string[];
}

/** The name of a state of the machine that the procurement is in. */
export type StateName = string;
