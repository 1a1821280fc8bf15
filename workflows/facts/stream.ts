import type { Instant } from '../calendar/index.js';
import type { Marks } from './marks.js';

/** What is folded from a stream: where it stands, and what is known. Plain data, safe to store as JSON. */
export interface Standing<F> {
  /** The number of events folded into it. */
  readonly version: number;
  /** The edition of the law that judged its last event; null where none governs it. */
  readonly regime: string | null;
  /** The machine that it is in, and where; null where a kind has none, and its acts come whenever the gates allow. */
  readonly machine: string | null;
  readonly state: string | null;
  readonly facts: F;
  readonly marks: Marks;
}

/** An event as it is read back from a stream of any kind. No sealed value is in it. */
export interface StreamEvent {
  readonly type: string;
  readonly schema: number;
  readonly regime: string | null;
  readonly state: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly recordedAt: Instant;
  /** When it was done by the clock that it was decided by, where that is not the one that orders the stream: in a rehearsal. */
  readonly decidedAt?: Instant;
  /** The names of the values that were sealed with it. */
  readonly sealedNames: readonly string[];
}

/** The same in its place. */
export interface PlacedEvent extends StreamEvent {
  readonly version: number;
}

/** When something was done, by the clock of decisions. */
export const doneAt = ({ decidedAt, recordedAt }: StreamEvent): Instant => decidedAt ?? recordedAt;

/** The same with the sealed values that may still be read. */
export interface DisclosedEvent extends StreamEvent {
  readonly disclosed: Readonly<Record<string, unknown>>;
}

/** An event of any stream, with what it was decided on. */
export interface PastEvent<E = unknown> {
  readonly event: DisclosedEvent;
  readonly evidence: E;
}

/** What an accepted act adds to a stream, before the trail gives it an identity, a version and a hash. */
export interface StreamDraft {
  readonly type: string;
  readonly schema: number;
  readonly regime: string | null;
  readonly state: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** Personal and commercially confidential values, by name: kept beside the event, never in it. */
  readonly sealed: Readonly<Record<string, unknown>>;
}

/** A command as every kind of stream takes it: a type and what it carries. */
export interface AnyCommand {
  readonly type: string;
  readonly data: object;
}
