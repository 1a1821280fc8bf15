import type { KindName, Onward, Touch } from '../acts/elsewhere.js';
import type { Reason, Warning } from '../facts/outcome.js';
import type { CorrectRecord } from '../acts/corrections/correct-record.js';
import type { AsItWouldRead } from '../deciding/corrections/what-follows.js';
import type { AnyCommand, PastEvent, Standing, StreamDraft, StreamEvent } from '../facts/stream.js';

export type { KindName, Onward, Touch } from '../acts/elsewhere.js';

/** How a stream is stored: by its kind, or by what the kind was called when it began. */
export type StreamTypeName = KindName | 'provider';

/** What deciding answers. A refusal changes nothing; acceptance gives the events to record. */
export type Decided =
  | { readonly accepted: true; readonly events: readonly StreamDraft[]; readonly warnings: readonly Warning[] }
  | { readonly accepted: false; readonly reasons: readonly Reason[] };

/** Who gives a command, and what is known when it is given. */
export interface AskingOf<F> {
  /** Null where it is the system, or somebody without an account. */
  readonly person: string | null;
  readonly facts: F;
}

/**
 * A kind of stream: what it is about, and its law. The engine is one for all of them; what differs stands here.
 *
 * S is what stands of one, C what can be done, E what a decision rests on beside it.
 */
export interface StreamKind<S extends Standing<unknown>, C extends AnyCommand, E> {
  readonly name: KindName;
  /** Whose stream it is in: that of the authority that it belongs to, or its own. */
  readonly home: 'authority' | 'itself';
  /** As they are stored; the first is for new streams. */
  readonly types: readonly [StreamTypeName, ...StreamTypeName[]];
  readonly nothing: S;
  readonly acts: readonly C['type'][];
  /** The acts that begin one. */
  readonly begunBy: readonly C['type'][];
  /** The machine that it is in; null where it has none, and its acts come whenever the gates allow. */
  readonly machine: ((standing: S) => string) | null;
  /** The version of the shape of `facts`; what is stored in another is folded anew. */
  readonly shape: number;
  /** Whether the law allows a command now, and what follows from it. */
  readonly decide: (standing: S, command: C, evidence: E) => Decided;
  /** What stands after one more event; `before` is the history up to it, for an event by which all of it is read anew. */
  readonly after: (standing: S, event: StreamEvent, before: () => readonly StreamEvent[]) => S;
  /** The matters that a command rests on; `*` is everything. */
  readonly restsOn: (command: C, asking: AskingOf<S['facts']>) => '*' | readonly string[];
  /** The other streams that a command to one (null where it is begun) stands on, as what it carries tells: so that one statement reads them all. */
  readonly touches: (command: C, id: string | null) => readonly Touch[];
  /** What follows in other streams. All of it is accepted with the act, or the act is refused with every reason. */
  readonly onward: (standing: S, command: C, events: readonly StreamDraft[]) => readonly Onward[];
  /** What each act that is put right would carry, so that what is said to be right can be held against what the command wants. */
  readonly asTheyWouldRead: (data: CorrectRecord, history: readonly PastEvent<E>[]) => readonly AsItWouldRead<string>[];
  /** Whether whoever gives a command must say which version they saw, or may. */
  readonly tagOf: (type: C['type']) => 'required' | 'optional';
}
