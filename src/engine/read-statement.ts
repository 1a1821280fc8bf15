import {
  organisationKind,
  type Instant,
  type KindName,
  type StreamKind,
  type StreamStanding,
  type StreamTypeName,
  type Touch,
} from '../../workflows/index.js';
import { MIGRATIONS_TABLE } from '../platform/database/data-source.js';
import type { Queryable } from '../platform/database/database.js';
import { Defect } from '../platform/errors.js';
import type { Head, StreamName } from '../trail/index.js';
import type { StoredAnswer } from './answers.js';
import type { ActorPort } from './ports.js';

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

/** What the reading statement of a kind is composed from. */
export interface KindParts {
  readonly actor: ActorPort | null;
  readonly evidence: readonly { readonly name: string; readonly sql: string }[];
  readonly inputs: readonly { readonly name: string; readonly sql: string }[];
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

/** Kinds with what their streams were called when they began, where that is another word. */
const formerTypes = [organisationKind]
  .flatMap(({ name, types }) => types.slice(1).map((type) => `('${name}', '${type}')`))
  .join(', ');

/** Other streams by their kinds and ids, $12 and $13: each with its head and what is stored of it. */
const TOUCHED = `SELECT jsonb_agg(jsonb_build_object('kind', t.kind, 'id', t.id, 'authority', d.authority_id, 'type', o.type,
    'head', jsonb_build_object('version', o.version, 'hash', o.head_hash,
      'at', to_char(o.head_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
    'stored', jsonb_build_object('version', o.version, 'regime', os.regime, 'machine', os.machine, 'state', os.state,
      'facts', os.facts, 'marks', os.marks, 'shape', os.shape)) ORDER BY t.place)
  FROM unnest($12::text[], $13::text[]) WITH ORDINALITY AS t(kind, id, place)
  JOIN directory d ON d.kind = t.kind AND d.id = t.id
  JOIN stream o ON o.authority_id = d.authority_id AND o.id = t.id
    AND (o.type = t.kind OR (t.kind, o.type) IN (${formerTypes}))
  LEFT JOIN standing os ON os.authority_id = d.authority_id AND os.kind = t.kind AND os.id = t.id AND os.version = o.version`;

/** Since when a stream is public: procurements alone are. */
const published: Readonly<Record<KindName, { readonly column: string; readonly joined: string }>> = {
  procurement: {
    column: 'p.published_at',
    joined: 'LEFT JOIN procurement p ON p.authority_id = d.authority_id AND p.id = d.id',
  },
  authority: { column: 'NULL::timestamptz AS published_at', joined: '' },
  organisation: { column: 'NULL::timestamptz AS published_at', joined: '' },
};

/**
 * A history that lies further ahead of the clock than this was written while the clock was wrong. It is not decided by from then
 * on: what is due waits for its true time.
 */
const PINNED_BEYOND = `interval '30 seconds'`;

/**
 * The one statement before every decision: the clock, the procurement and the head of its stream, the answer already given
 * for a key, and whatever the modules need as evidence. Composed once from the ports.
 *
 * What is stored of a stream beside its events is written with them, in one statement; should it ever differ from the head of the
 * stream, nothing is decided on it.
 */
export class ReadStatement<S> {
  private readonly sql: string;
  private readonly severalSql: string;
  private readonly name: string;

  /**
   * @param standing makes of what is stored what stands.
   * @param migrations those of this version, by name.
   */
  constructor(
    { name: kind, types }: Pick<StreamKind<never, never, never>, 'name' | 'types'>,
    parts: KindParts,
    private readonly standing: (stored: StoredStanding, stream: StreamName) => S | Promise<S>,
    private readonly migrations: readonly string[],
  ) {
    const { column, joined } = published[kind];
    this.name = kind === 'procurement' ? 'engine.read' : `engine.read-${kind}`;
    const said = `$1::text AS issuer, $2::text AS subject, $3::text AS id, $4::text AS authority_asked,
    $5::text AS command, $6::jsonb AS data, $11::text AS received, date_trunc('milliseconds', COALESCE($9::timestamptz, clock_timestamp())) AS clock`;
    const nobody = `NULL::text AS issuer, NULL::text AS subject, each.id, NULL::text AS authority_asked,
    NULL::text AS command, NULL::jsonb AS data, NULL::text AS received, (SELECT date_trunc('milliseconds', COALESCE($1::timestamptz, clock_timestamp()))) AS clock
  FROM unnest($3::text[]) AS each(id)`;
    const ask = `ask AS MATERIALIZED (
  SELECT a.issuer, a.subject, a.id, a.id AS procurement_id, a.command, a.data, a.received, COALESCE(d.authority_id, a.authority_asked) AS authority_id,
    CASE WHEN s.head_at > a.clock + ${PINNED_BEYOND} THEN a.clock ELSE GREATEST(a.clock, s.head_at) END AS now, a.clock,
    st.version, st.regime, st.machine, st.state, st.facts, st.marks, st.shape, ${column},
    s.version AS head_version, s.head_hash, s.head_at, s.type AS stored_as
  FROM asked a
  LEFT JOIN directory d ON d.kind = '${kind}' AND d.id = a.id AND (a.authority_asked IS NULL OR d.authority_id = a.authority_asked)
  LEFT JOIN stream s ON s.authority_id = d.authority_id AND s.type IN (${types.map((type) => `'${type}'`).join(', ')}) AND s.id = d.id
  LEFT JOIN standing st ON st.authority_id = d.authority_id AND st.kind = '${kind}' AND st.id = d.id
  ${joined}`;
    const columns = `ask.now, ask.clock, floor(extract(epoch FROM clock_timestamp()) * 1000)::text AS ticks,
  (SELECT m.name FROM ${MIGRATIONS_TABLE} m WHERE m.name <> ALL (UNKNOWN::text[]) LIMIT 1) AS unknown_migration,
  ask.authority_id, ask.version, ask.head_version, ask.head_hash, ask.head_at, ask.stored_as, ask.regime, ask.machine, ask.state,
  ask.facts, ask.marks, ask.shape, ask.published_at`;
    this.sql = `
WITH asked AS (
  SELECT ${said}
), ${ask}
  LIMIT 1
)
SELECT ${columns.replace('UNKNOWN', '$10')},
  (SELECT jsonb_build_object('digest', o.request_digest, 'salt', o.request_salt, 'answer', o.answer) FROM command_outcome o
    WHERE o.authority_id = ask.authority_id AND o.asker = $7::text AND o.key = $8::text) AS answer,
  (${TOUCHED}) AS touched,
  (${parts.actor?.sql ?? 'NULL::jsonb'}) AS actor,
  ${together(parts.evidence)} AS found, ${together(parts.inputs)} AS referred
FROM ask`;
    this.severalSql = `
WITH asked AS (
  SELECT ${nobody}
), ${ask}
)
SELECT ask.id, ${columns.replace('UNKNOWN', '$2')},
  NULL::jsonb AS answer, NULL::jsonb AS touched, NULL::jsonb AS actor, ${together(parts.evidence)} AS found, '{}'::jsonb AS referred
FROM ask
WHERE ask.head_version IS NOT NULL
ORDER BY ask.id`;
  }

  /** Several streams as they stand, by their ids, in one statement, as nobody in particular looks at them; those that are there. */
  async several(
    queryable: Queryable,
    ids: readonly string[],
    simulated: Instant | null,
  ): Promise<readonly (Seen<S> & { readonly id: string })[]> {
    if (ids.length === 0) return [];
    const rows = await queryable.prepared<Row & { readonly id: string }>(`${this.name}-several`, this.severalSql, [
      simulated,
      this.migrations,
      ids,
    ]);
    return Promise.all(rows.map(async (row) => ({ ...(await this.seen(row, { id: row.id })), id: row.id })));
  }

  async run(queryable: Queryable, ask: Ask): Promise<Seen<S>> {
    const [row] = await queryable.prepared<Row>(this.name, this.sql, [
      ask.issuer,
      ask.subject,
      ask.id,
      ask.authorityId,
      ask.command,
      ask.data === null ? null : JSON.stringify(ask.data),
      ask.asker,
      ask.key,
      ask.simulated,
      this.migrations,
      ask.received ?? null,
      (ask.touched ?? []).map(({ kind }) => kind),
      (ask.touched ?? []).map(({ id }) => id),
    ]);
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

/** What the fragments of several ports find, as one object by the ports' names. */
function together(ports: readonly { readonly name: string; readonly sql: string }[]): string {
  return `jsonb_build_object(${ports.map(({ name, sql }) => `'${name}', (${sql})`).join(', ')})`;
}
