import type { Command, CommandType, Evidence, Marks, Procurement, StreamEvent } from '../../workflows/index.js';
import type { Queryable } from '../platform/database/database.js';
import type { Actor, TrailEvent } from '../trail/index.js';
import type { WrittenEvent } from './written.js';
import type { Part } from './write-statement.js';

/**
 * What a fragment of the reading statement may look at, as columns of `ask` (one row):
 *
 * | column | type | what |
 * |---|---|---|
 * | `issuer`, `subject` | text | who asks; null for the system |
 * | `authority_id` | text | the authority that the procurement belongs to, or that a new one is opened for; null if neither |
 * | `id` | text | the stream as asked, whether it exists or not; null for a new one |
 * | `procurement_id` | text | the same, where it is a procurement |
 * | `facts` | jsonb | what is known of the procurement; null if it does not exist, or for a stream of another kind |
 * | `published_at` | timestamptz | when its first notice became public; null while nothing is |
 * | `command` | text | the type of the command |
 * | `data` | jsonb | what the command carries |
 * | `received` | text | the id of what was received and is being decided; null where nothing was put down before |
 * | `now` | timestamptz | the instant of the decision |
 */
export type AskColumns = string;

/** What is known of a command before anything is read. */
export interface Beforehand {
  /** Who asks; null for the system, the public, and nobody in particular. */
  readonly issuer: string | null;
  /** The type of the command; null where somebody only looks. */
  readonly command: string | null;
  readonly data: unknown;
}

/**
 * Whether a fragment can find anything at all, as far as that can be told beforehand; always, where it is left out. What is not asked is
 * left out of the statement, and is null as if nothing had been found: so it must be true wherever the fragment would find something.
 */
export type Asks = (ask: Beforehand) => boolean;

/** A member of what a command carries. */
export const carried = ({ data }: Beforehand, name: string): unknown =>
  typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)[name] : undefined;

/** Evidence that a module contributes to every decision about a kind of stream. */
export interface EvidencePort<E = Evidence> {
  /** Camel case, unique. What the fragment found is recorded in the event under it, so that the decision can be checked later. */
  readonly name: string;
  /** A scalar expression of type jsonb over {@link AskColumns}: small, and without personal data. */
  readonly sql: string;
  readonly asks?: Asks;
  /** Makes evidence of what the fragment found, now or when an event is replayed. Asks the database only for what it cannot know yet. */
  contribute(found: unknown): Partial<E> | Promise<Partial<E>>;
  /** Set where what was found is personal: it is for the decision, and is not recorded with the event. */
  readonly unrecorded?: true;
}

/** Who asks, as a token says: `issuer` and `subject` together. */
export interface AskingPrincipal {
  readonly issuer: string;
  readonly subject: string;
}

/** Whoever gives a command. */
export type Asking = AskingPrincipal | 'public' | 'system';

/** What the question "may this person give this command?" is about. */
export interface ActorQuestion {
  /** `public` is anybody, without an account. */
  readonly principal: AskingPrincipal | 'public';
  readonly command: string;
  /** Whether only what the asker is within the authority counts. */
  readonly withinAuthority: boolean;
  /** The authority that the procurement belongs to, or that a new one is to be opened for. Null if there is no such procurement. */
  readonly authorityId: string | null;
  /** When the procurement's first notice became public; null while nothing of it is, or where there is none. */
  readonly publishedAt: string | null;
}

/** Answers who may act. One module provides it; without it only the system can. */
export interface ActorPort {
  /** A scalar expression of type jsonb over {@link AskColumns}: what is needed to answer, such as the person's membership. */
  readonly sql: string;
  /** One that is enough for a command, of a few; `sql`, where it is left out. */
  sqlFor?(ask: Beforehand): string;
  /** The actor to record. Throws a `Denial`: 404 where even the existence of the procurement is not theirs to know, else 403. */
  admit(found: unknown, question: ActorQuestion): Exclude<Actor, { system: true }>;
  /** Whoever only looks, as they would act within the authority; null where they hold no role there. */
  reading(found: unknown, authorityId: string): Exclude<Actor, { system: true }> | null;
}

/**
 * Looks at what a command carries for what the law does not ask: whether what it refers to exists. Asked once it is known who
 * acts, and before the law.
 */
export interface InputPort {
  /** Camel case, unique. */
  readonly name: string;
  /** A scalar expression of type jsonb over {@link AskColumns}. */
  readonly sql: string;
  readonly asks?: Asks;
  /** Throws `InvalidInput`, naming the field as it stands in the request: `data.documents[0].digest`. */
  check(found: unknown, command: Command, actor: Actor): void;
}

/**
 * Reads what a command carries as it reads a request: the command, or what is wrong with which field of its data
 * (`providers[0].address`).
 */
export type CommandReader = (
  type: CommandType,
  data: unknown,
) =>
  { readonly command: Command } | { readonly errors: readonly { readonly field: string; readonly message: string }[] };

/** The same of any kind of stream. */
export type DataReader = (
  type: string,
  data: unknown,
) =>
  | { readonly command: { readonly data: object } }
  | { readonly errors: readonly { readonly field: string; readonly message: string }[] };

/** One accepted command's effect on one procurement. */
export interface Change {
  readonly authorityId: string;
  readonly procurementId: string;
  readonly before: Procurement;
  readonly after: Procurement;
  /** Which version moved each matter last, as of `after`. */
  readonly marks: Marks;
  /** What was recorded, in order; all of one command. */
  readonly events: readonly TrailEvent[];
  /** When: the time of the events. */
  readonly at: string;
}

/** A view of the history that is written in the same statement as the events, and can be rebuilt from them. */
export interface ProjectionPort extends View {
  /** The columns of its primary key; a row carries them under the same names, and replaces the one with its key whole. */
  readonly key: readonly string[];
  /** The rows to write; none where the change does not touch this view. At most one for each key. */
  rows(change: Change): readonly unknown[];
  /**
   * One INSERT or UPDATE that takes `:rows` (jsonb, an array of what `rows` gave) and is written
   * `… FROM moved, jsonb_to_recordset(:rows) AS r(…)`, so that nothing is written when somebody else was faster.
   */
  readonly sql: string;
}

/** A table that says nothing of its own. */
export interface View {
  /** Lower case with underscores, unique. */
  readonly name: string;
  readonly table: string;
  /** The columns of its primary key. */
  readonly key: readonly string[];
  /** Columns that are not from the events: a rebuild leaves them, a comparison passes over them. */
  readonly operational: readonly string[];
  /** Assignments to a row `t` after which it can be in no other row's way, while several are put right. */
  readonly loosen?: string;
}

/** Views of other histories than those of procurements: written with their events, and built anew from them. */
export interface FoldedPort {
  /** Each may refer to those before it. */
  readonly views: readonly View[];
  /**
   * What is written in the same statement as events that are about something else than a procurement.
   *
   * @param past what was on record before them, from the beginning, where one of them changes how all of it is read.
   */
  parts(written: readonly WrittenEvent[], past: readonly StreamEvent[]): readonly Part[];
  /** Adds to the tables, which are empty, what the events say; names them without their schema. */
  fill(tx: Queryable): Promise<{ readonly streams: number; readonly events: number }>;
}

/** A message that leaves the database later, enqueued in the same statement as the events. */
export interface Message {
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Says which messages a change calls for. */
export interface DispatchPort {
  readonly name: string;
  messages(change: Change): readonly Message[];
}
