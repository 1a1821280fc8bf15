import type { StreamName } from '../event.js';

/** What can be wrong with a stored history. */
export type Fault =
  /** An event between two others, or at the end, is not there. */
  | 'missing'
  /** The bytes of the event are not those that were hashed. */
  | 'altered'
  /** The bytes are not an event, or not in canonical form. */
  | 'unreadable'
  /** A column says something else than the bytes: the row was altered, moved or copied. */
  | 'column-differs'
  /** The event does not follow the one before it. */
  | 'chain-broken'
  /** The event says it was recorded before the one that it follows. */
  | 'time-goes-back'
  /** A sealed value is missing, altered, or was taken away without an erasure. */
  | 'sealed-value'
  /** Events without the stream's recorded head, a head without events, or a head that is not the last event. */
  | 'head'
  /** The digest over all heads is not the one that was noted. */
  | 'digest';

/** One thing that does not verify. */
export interface Finding {
  readonly fault: Fault;
  readonly stream: StreamName | null;
  /** The version of the event that it is about; null where it is about none. */
  readonly version: number | null;
  readonly message: string;
}

/** What a walk over every stream found. */
export interface TrailReport {
  readonly verified: boolean;
  readonly streams: number;
  readonly events: number;
  readonly sealedValues: { readonly intact: number; readonly erased: number };
  /** The heads that `digest` speaks for: as they stood at this instant. */
  readonly asOf: string;
  /** SHA-256 over the heads of all streams: note it elsewhere, and a later walk can prove that none has gone since. */
  readonly digest: string;
  /** The first event that does not verify, in the order of authority, stream and version. */
  readonly first: Finding | null;
  /** The first finding of each stream that has one; at most a hundred. */
  readonly findings: readonly Finding[];
  readonly streamsWithFindings: number;
}
