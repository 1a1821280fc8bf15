import type { Instant, StreamKind, StreamStanding, StreamTypeName, Touch } from '../../workflows/index.js';
import type { Queryable } from '../platform/database/database.js';
import { Defect } from '../platform/errors.js';
import type { Head, StreamName } from '../trail/index.js';
import type { StoredAnswer } from './answers.js';
import { ReadingText, type KindParts } from './reading-text.js';

/** What is asked of the database before a decision. */
export interface Ask {
  readonly issuer: string | null;
  readonly subject: string | null;
  /** Which stream; null for one that is begun. */
  readonly id: string | null;
  readonly authorityId: string | null;
  readonly command: string | null;
  readonly data: unknown;
  /** Whose key it is, and the key; null where there is none. */
  readonly asker: string | null;
  readonly key: string | null;
  readonly simulated: Instant | null;
  /** What was received and is being decided. */
  readonly received?: string | null;
  /** The other streams that the command stands on. */
  readonly touched?: readonly Pick<Touch, 'kind' | 'id'>[];
}

/** What is asked where somebody only looks, and nobody does anything. */
export const nothingAsked: Omit<Ask, 'id' | 'simulated'> = {
  issuer: null,
  subject: null,
  authorityId: null,
  command: null,
  data: null,
  asker: null,
  key: null,
};

/** Another stream as it stands, in whosever name it is. */
export interface Touched extends Pick<Touch, 'kind' | 'id'> {
  readonly authority: string;
  /** As it is stored. */
  readonly type: StreamTypeName;
  readonly head: Head & { readonly hash: string };
  readonly stored: StoredStanding;
}

/** Everything that a decision rests on, as of one moment. */
export interface Seen<S> {
  /** The instant that a decision is taken at: the clock's, and not before the last event unless that lies far ahead of it. */
  readonly now: Instant;
  /** The instant of the clock, whatever the history says: when something was received. */
  readonly clock: Instant;
  /** The database's own clock, in milliseconds since 1970, also where decisions go by another. */
  readonly ticks: number;
  /** A migration that the database has seen and this version does not know; null where there is none. */
  readonly unknownMigration: string | null;
  /** The authority in whose name the stream is; without one, the authority that was named. */
  readonly authorityId: string | null;
  /** Null where there is no such stream. */
  readonly standing: S | null;
  readonly head: Head | null;
  /** What the stream is stored as; null where there is none. */
  readonly storedAs: StreamTypeName | null;
  readonly publishedAt: Instant | null;
  /** The answer that was given for the idempotency key. */
  readonly answer: StoredAnswer<unknown> | null;
  /** The other streams that the command stands on, as far as they are there. */
  readonly touched: readonly Touched[];
  /** What the fragment of the actor port found. */
  readonly actor: unknown;
  /** What the fragments of the evidence ports found, by their names. */
  readonly found: Readonly<Record<string, unknown>>;
  /** What those of the input ports found, likewise. */
  readonly referred: Readonly<Record<string, unknown>>;
}

/** What is stored of a stream beside its events, as the statement reads it. */
export interface StoredStanding {
  /** The version that the history stands at. */
  readonly version: number;
  readonly regime: string | null;
  readonly machine: string | null;
  readonly state: string | null;
  readonly facts: unknown;
  readonly marks: StreamStanding<unknown>['marks'] | null;
  /** Null where nothing is stored: then what stands is folded from the events. */
  readonly shape: number | null;
}

interface Row extends Omit<StoredStanding, 'version'> {
  readonly now: Instant;
  readonly clock: Instant;
  readonly ticks: string;
  readonly unknown_migration: string | null;
  readonly authority_id: string | null;
  readonly version: number | null;
  readonly head_version: number | null;
  readonly head_hash: string | null;
  readonly head_at: Instant | null;
  readonly stored_as: StreamTypeName | null;
  readonly published_at: Instant | null;
  readonly answer: StoredAnswer<unknown> | null;
  readonly touched: readonly Touched[] | null;
  readonly actor: unknown;
  readonly found: Readonly<Record<string, unknown>>;
  readonly referred: Readonly<Record<string, unknown>>;
}

/**
 * The one statement before every decision: the clock, the procurement and the head of its stream, the answer already given
 * for a key, and whatever the modules need as evidence. Composed from the ports by what the command can need, as far as its type and
 * what it carries tell: what it cannot need costs nothing, not even a place in a plan.
 *
 * What is stored of a stream beside its events is written with them, in one statement; should it ever differ from the head of the
 * stream, nothing is decided on it.
 */
export class ReadStatement<S> {
  private readonly text: ReadingText;

  /**
   * @param standing makes of what is stored what stands.
   * @param migrations those of this version, by name.
   */
  constructor(
    kind: Pick<StreamKind<never, never, never>, 'name' | 'types'>,
    parts: KindParts,
    private readonly standing: (stored: StoredStanding, stream: StreamName) => S | Promise<S>,
    migrations: readonly string[],
  ) {
    this.text = new ReadingText(kind, parts, migrations);
  }

  /** The texts that were used, by their names. */
  get texts(): ReadonlyMap<string, string> {
    return this.text.composed;
  }

  /** Several streams as they stand, by their ids, in one statement, as nobody in particular looks at them; those that are there. */
  async several(
    queryable: Queryable,
    ids: readonly string[],
    simulated: Instant | null,
  ): Promise<readonly (Seen<S> & { readonly id: string })[]> {
    if (ids.length === 0) return [];
    const rows = await queryable.prepared<Row & { readonly id: string }>(
      this.text.several.name,
      this.text.several.sql,
      [simulated, ids],
    );
    return Promise.all(rows.map(async (row) => ({ ...(await this.seen(row, { id: row.id })), id: row.id })));
  }

  async run(queryable: Queryable, ask: Ask): Promise<Seen<S>> {
    const { issuer, subject, id, authorityId, command, data, asker, key, simulated, touched = [] } = ask;
    const parameters = [
      ...[issuer, subject, id, authorityId, command, data === null ? null : JSON.stringify(data)],
      ...[ask.received ?? null, simulated],
      ...(key === null ? [] : [asker, key]),
      ...(touched.length === 0 ? [] : [touched.map(({ kind }) => kind), touched.map((one) => one.id)]),
    ];
    const { name, sql } = this.text.for(ask, key !== null, touched.length > 0);
    const [row] = await queryable.prepared<Row>(name, sql, parameters);
    if (!row) throw new Defect('the reading statement gave no row');
    return this.seen(row, ask);
  }

  private async seen(row: Row, { id }: Pick<Ask, 'id'>): Promise<Seen<S>> {
    const { now, clock, answer, actor, referred, version, head_version, head_hash, head_at, stored_as } = row;
    const read = { now, clock, ticks: Number(row.ticks), unknownMigration: row.unknown_migration };
    const { authority_id: authorityId, published_at: publishedAt } = row;
    const beside = {
      ...read,
      authorityId,
      publishedAt,
      answer,
      actor,
      found: row.found,
      referred,
      touched: row.touched ?? [],
    };
    if (head_version === null || authorityId === null || stored_as === null) {
      return { ...beside, standing: null, head: null, storedAs: null };
    }
    if (version !== null && version !== head_version) {
      throw new Defect(`what stands of ${id} is at version ${version}, its history at ${head_version}; rebuild it`);
    }
    const { regime, machine, state, facts, marks, shape } = row;
    const stored = { version: head_version, regime, machine, state, facts, marks, shape };
    const standing = await this.standing(stored, { authority: authorityId, type: stored_as, id: id ?? authorityId });
    return { ...beside, standing, storedAs: stored_as, head: { version: head_version, hash: head_hash, at: head_at } };
  }
}
