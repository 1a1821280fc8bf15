import type { Instant } from '../calendar/index.js';
import type { StandstillClock } from '../law/index.js';
import type { EventData, StateName } from '../acts/events.js';
import type { Bar, Reason } from './outcome.js';
import type { StreamEvent } from './stream.js';

/** One value put right: in which event, what was there and what is right; null for nothing there. */
export interface Edit {
  readonly event: number;
  readonly path: string;
  readonly was?: unknown;
  readonly is?: unknown;
  /** Both values are personal or confidential: they are kept beside the event under `was<n>` and `is<n>`, with this number. */
  readonly sealed?: number;
}

/** An act that is struck, with what it counts as instead. */
export interface Struck {
  readonly event: number;
  /** The provider of a double, and the one under which its offer stays. */
  readonly double?: string;
  readonly sameAs?: string;
  /** The reference that the struck act had been given; it is never given to another. */
  readonly reference?: string;
  /** In a stream that has no machine: the type of the event or, of a correction, of those that it had put right. */
  readonly types?: readonly string[];
}

/** An event as it reads once everything that was put right by then is taken into account. */
export interface Restated {
  readonly event: number;
  /** What was given, without sealed values. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What the law makes of it; not there where an event says that with the rest. */
  readonly derived?: Readonly<Record<string, unknown>>;
  /** The event's type, in a stream that has no machine. */
  readonly type?: string;
  /** Names of the values sealed with it, where they are others than the event says. */
  readonly sealedNames?: readonly string[];
}

/** An act that was done on a wrong footing: the reasons that would have stood against it, and did not then. */
export interface FootingFlag {
  readonly event: number;
  readonly type: string;
  readonly reasons: readonly Pick<Reason, 'code' | 'provision' | 'message'>[];
}

/** The whole of what is known to be otherwise than it was recorded: everything put right up to a correction. */
export interface Overlay {
  readonly restated: readonly Restated[];
  readonly struck: readonly Struck[];
  readonly flags: readonly FootingFlag[];
  /** Events that could not be judged again, because a sealed value of theirs has been erased. */
  readonly notJudged: readonly number[];
}

/** The clock of a standstill before and after a correction, as it was known before and is known with it. */
export interface MovedClock {
  readonly event: number;
  readonly run: number;
  readonly was: StandstillClock;
  readonly is: StandstillClock;
}

/** What follows from a correction, worked out once. */
export interface Corrected extends Overlay {
  readonly edits: readonly Edit[];
  /** What is wrong with what was asked for, by the number of the correction: no such event, not a slip, impossible. */
  readonly wrong: readonly Wrong[];
  readonly clocks: readonly MovedClock[];
  /** The state that the procurement is in again, because its standstill turned out not to have ended. */
  readonly reopened: StateName | null;
  /** Whether somebody had acted on an end of standstill that came too early. */
  readonly actedTooEarly: boolean;
  /** The facts that follow hold from this instant. */
  readonly at: Instant;
}

/** Something that stands against one of the corrections. */
export interface Wrong {
  /** The number of the correction, counted from 0. */
  readonly correction: number;
  readonly kind:
    | 'no-such-event'
    | 'not-a-slip'
    | 'not-to-be-struck'
    | 'nothing-there'
    | 'no-change'
    | 'acted-since'
    | 'scored-twice'
    | 'no-such-offer'
    | 'impossible'
    | 'barred'
    | 'not-theirs'
    | 'erased';
  readonly event: number | null;
  /** What the act is called that it is about. */
  readonly label: string;
  readonly path: string | null;
  readonly reasons: readonly Omit<Bar, 'standing' | 'stream'>[];
  readonly found: Readonly<Record<string, unknown>>;
}

/** The overlay that an event records, where it is a correction. */
export function overlayIn({ type, data }: Pick<StreamEvent, 'type' | 'data'>): Overlay | null {
  if (type !== 'RecordCorrected') return null;
  const { restated = [], struck = [], flags = [], notJudged = [] } = (data['derived'] ?? {}) as Partial<Overlay>;
  return { restated, struck, flags, notJudged };
}

/** What is known to be otherwise once these events are on record; null where nothing has been corrected. */
export function overlayOf(events: readonly Pick<StreamEvent, 'type' | 'data'>[]): Overlay | null {
  const last = events.findLast(({ type }) => type === 'RecordCorrected');
  return last ? overlayIn(last) : null;
}

interface Readable {
  readonly data: Readonly<Record<string, unknown>>;
  readonly sealedNames?: readonly string[];
}

/** An event as it reads under an overlay: restated, as it was recorded, or null where it is struck. */
export function readUnder<E extends Readable>(event: E, version: number, overlay: Overlay | null): E | null {
  if (!overlay) return event;
  if (overlay.struck.some((one) => one.event === version)) return null;
  const restated = overlay.restated.find((one) => one.event === version);
  if (!restated) return event;
  const { derived } = restated;
  const data: EventData = { ...restated.data, ...(derived === undefined ? {} : { derived }) };
  return { ...event, data, ...(restated.sealedNames ? { sealedNames: restated.sealedNames } : {}) };
}
