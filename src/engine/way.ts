import type {
  AnyCommand,
  Instant,
  KindName,
  StreamStanding,
  StreamDraft,
  StreamEvent,
  StreamKind,
  StreamTypeName,
  Warning,
} from '../../workflows/index.js';
import type { Actor, Batch } from '../trail/index.js';
import type { AnswerRow } from './answers.js';
import type { EvidenceFound } from './evidence.js';
import type { Asking } from './ports.js';
import type { Seen } from './read-statement.js';
import type { Received } from './received.js';
import type { Part } from './write-statement.js';
import type { WrittenEvent } from './written.js';

/** A command as it reaches the engine, whatever its stream is about. */
export interface Asked<C extends AnyCommand> {
  readonly principal: Asking;
  readonly withinAuthority?: boolean;
  /** The authority that a new stream is begun for; with any other command it may be left null where the stream knows. */
  readonly authorityId: string | null;
  /** Which stream; null for one that is begun. */
  readonly id: string | null;
  readonly command: C;
  readonly idempotencyKey: string | null;
  readonly ifMatch: number | null;
  readonly byFirstReceipt?: boolean;
  readonly received?: Received;
  readonly commandId?: string;
  readonly requestId?: string;
}

/** What has been settled so far: where the stream stood, and who is acting. */
export interface Subject<S> {
  readonly authorityId: string;
  readonly before: S;
  /** What the stream is stored as; null where it is begun. */
  readonly storedAs: StreamTypeName | null;
}

/** An accepted act in its place in the history. */
export interface Recorded<S> {
  readonly authorityId: string;
  readonly id: string;
  readonly commandId: string;
  readonly before: S;
  readonly after: S;
  readonly batch: Batch;
  /** Its events with what was sealed beside them. */
  readonly written: readonly WrittenEvent[];
  readonly warnings: readonly Warning[];
  /** The instant of the decision, by the clock of decisions. */
  readonly now: Instant;
  /** What followed from it in other streams. */
  readonly also: readonly AlsoMoved[];
  /** What was on record before, where the command is one that is given its history; nothing otherwise. */
  readonly past: readonly StreamEvent[];
}

/** Another stream that moved with an act, and the version that it stands at. */
export interface AlsoMoved {
  readonly kind: KindName;
  readonly id: string;
  readonly version: number;
}

/**
 * What the engine does differently for a kind of stream: everything that is not the law and not the way itself. S is what stands of a
 * stream, C what can be done, E what a decision rests on, A what is answered.
 */
export interface Way<S extends StreamStanding<unknown>, C extends AnyCommand, E, A> {
  readonly kind: StreamKind<S, C, E>;
  /** What to call one of the kind, in a sentence. */
  readonly noun: string;
  /** SHA-256 over what was asked for. Never changes: a request repeated over an upgrade is known by it. */
  digestOf(request: Asked<C>): string;
  /** The command, with what it refers to named as the stream names it. */
  named(command: C, standing: S): C;
  evidence(seen: Seen<S>, now: Instant, actor: Actor | null): Promise<E>;
  /** What to record of the evidence with the events. */
  recordedEvidence(seen: Seen<S>): EvidenceFound;
  /** Looks at what the command carries for what the law does not ask. Throws `InvalidInput`. */
  check(seen: Seen<S>, command: C, actor: Actor): void;
  /** The command and the evidence, with the history for the one command that is given it. */
  withPast(
    request: Asked<C>,
    subject: Subject<S>,
    evidence: E,
  ): Promise<{ readonly command: C; readonly evidence: E; readonly past: readonly StreamEvent[] }>;
  /** Whether an event is the act of whoever gave the command; what time alone has brought about is nobody's. */
  isTheirs(event: StreamDraft, command: C): boolean;
  /** What must have been decided before; null where nothing is waited for. */
  waitsFor(events: readonly StreamDraft[], before: S): Instant | null;
  answer(recorded: Recorded<S>): A;
  /** What is written beside the events. */
  parts(recorded: Recorded<S>, answer: AnswerRow<A> | null): readonly Part[];
}
