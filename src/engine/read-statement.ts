import {
  factsInFull,
  noMarks,
  strictMarks,
  type Instant,
  type Marks,
  type Procurement,
} from '../../workflows/index.js';
import { MIGRATIONS_TABLE } from '../platform/database/data-source.js';
import type { Queryable } from '../platform/database/database.js';
import { Defect } from '../platform/errors.js';
import type { Head } from '../trail/index.js';
import type { StoredAnswer } from './answers.js';
import type { EnginePorts } from './engine-ports.js';

/** What is asked of the database before a decision. */
export interface Ask {
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly procurementId: string | null;
  readonly authorityId: string | null;
  readonly command: string | null;
  readonly data: unknown;
  /** Whose key it is, and the key; null where there is none. */
  readonly asker: string | null;
  readonly key: string | null;
  readonly simulated: Instant | null;
  /** What was received and is being decided. */
  readonly received?: string | null;
}

/** Everything that a decision rests on, as of one moment. */
export interface Seen {
  /** The instant that a decision is taken at: the clock's, and not before the last event unless that lies far ahead of it. */
  readonly now: Instant;
  /** The instant of the clock, whatever the history says: when something was received. */
  readonly clock: Instant;
  /** The database's own clock, in milliseconds since 1970, also where decisions go by another. */
  readonly ticks: number;
  /** A migration that the database has seen and this version does not know; null where there is none. */
  readonly unknownMigration: string | null;
  /** The authority that the procurement belongs to; without one, the authority that was named. */
  readonly authorityId: string | null;
  /** Null where there is no such procurement. */
  readonly procurement: Procurement | null;
  /** Which version moved each of its matters last. */
  readonly marks: Marks;
  readonly head: Head | null;
  readonly publishedAt: Instant | null;
  /** The answer that was given for the idempotency key. */
  readonly answer: StoredAnswer | null;
  /** What the fragment of the actor port found. */
  readonly actor: unknown;
  /** What the fragments of the evidence ports found, by their names. */
  readonly found: Readonly<Record<string, unknown>>;
  /** What those of the input ports found, likewise. */
  readonly referred: Readonly<Record<string, unknown>>;
}

type Row = {
  readonly now: Instant;
  readonly clock: Instant;
  readonly ticks: string;
  readonly unknown_migration: string | null;
  readonly authority_id: string | null;
  readonly version: number | null;
  readonly head_version: number | null;
  readonly head_hash: string | null;
  readonly head_at: Instant | null;
  readonly regime: Procurement['regime'];
  readonly machine: Procurement['machine'];
  readonly state: string;
  readonly facts: Procurement['facts'];
  readonly marks: Marks | null;
  readonly published_at: Instant | null;
  readonly answer: StoredAnswer | null;
  readonly actor: unknown;
  readonly found: Readonly<Record<string, unknown>>;
  readonly referred: Readonly<Record<string, unknown>>;
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
 * `procurement` is the one view that the engine itself reads. It is written with the events, in one statement; should it ever
 * differ from the head of the stream, nothing is decided on it.
 */
export class ReadStatement {
  private readonly sql: string;

  /** @param migrations those of this version, by name. */
  constructor(
    ports: EnginePorts,
    private readonly migrations: readonly string[],
  ) {
    this.sql = `
WITH asked AS (
  SELECT $1::text AS issuer, $2::text AS subject, $3::text AS procurement_id, $4::text AS authority_asked,
    $5::text AS command, $6::jsonb AS data, $11::text AS received, date_trunc('milliseconds', COALESCE($9::timestamptz, clock_timestamp())) AS clock
), ask AS MATERIALIZED (
  SELECT a.issuer, a.subject, a.procurement_id, a.command, a.data, a.received, COALESCE(p.authority_id, a.authority_asked) AS authority_id,
    CASE WHEN s.head_at > a.clock + ${PINNED_BEYOND} THEN a.clock ELSE GREATEST(a.clock, s.head_at) END AS now, a.clock,
    p.version, p.regime, p.machine, p.state, p.facts, p.marks, p.published_at,
    s.version AS head_version, s.head_hash, s.head_at
  FROM asked a
  LEFT JOIN procurement p ON p.id = a.procurement_id AND (a.authority_asked IS NULL OR p.authority_id = a.authority_asked)
  LEFT JOIN stream s ON s.authority_id = p.authority_id AND s.type = 'procurement' AND s.id = p.id
  LIMIT 1
)
SELECT ask.now, ask.clock, floor(extract(epoch FROM clock_timestamp()) * 1000)::text AS ticks,
  (SELECT m.name FROM ${MIGRATIONS_TABLE} m WHERE m.name <> ALL ($10::text[]) LIMIT 1) AS unknown_migration,
  ask.authority_id, ask.version, ask.head_version, ask.head_hash, ask.head_at, ask.regime, ask.machine, ask.state,
  ask.facts, ask.marks, ask.published_at,
  (SELECT jsonb_build_object('digest', o.request_digest, 'salt', o.request_salt, 'answer', o.answer) FROM command_outcome o
    WHERE o.authority_id = ask.authority_id AND o.asker = $7::text AND o.key = $8::text) AS answer,
  (${ports.actor?.sql ?? 'NULL::jsonb'}) AS actor,
  ${together(ports.evidence)} AS found, ${together(ports.inputs)} AS referred
FROM ask`;
  }

  async run(queryable: Queryable, ask: Ask): Promise<Seen> {
    const [row] = await queryable.prepared<Row>('engine.read', this.sql, [
      ask.issuer,
      ask.subject,
      ask.procurementId,
      ask.authorityId,
      ask.command,
      ask.data === null ? null : JSON.stringify(ask.data),
      ask.asker,
      ask.key,
      ask.simulated,
      this.migrations,
      ask.received ?? null,
    ]);
    if (!row) throw new Defect('the reading statement gave no row');
    return seen(row, ask);
  }
}

/** What the fragments of several ports find, as one object by the ports' names. */
function together(ports: readonly { readonly name: string; readonly sql: string }[]): string {
  return `jsonb_build_object(${ports.map(({ name, sql }) => `'${name}', (${sql})`).join(', ')})`;
}

function seen(row: Row, ask: Ask): Seen {
  const {
    now,
    clock,
    unknown_migration: unknownMigration,
    authority_id: authorityId,
    published_at: publishedAt,
    answer,
    actor,
    found,
    referred,
  } = row;
  const read = { now, clock, ticks: Number(row.ticks), unknownMigration };
  const nothing = {
    ...read,
    authorityId,
    publishedAt,
    answer,
    actor,
    found,
    referred,
    procurement: null,
    head: null,
    marks: noMarks,
  };
  const { version, head_version, head_hash, head_at } = row;
  if (version === null) return nothing;
  if (version !== head_version) {
    throw new Defect(
      `the view of procurement ${ask.procurementId} is at ${version}, its history at ${head_version}; rebuild it`,
    );
  }
  const { regime, machine, state, facts } = row;
  const procurement = { version, regime, machine, state, facts: factsInFull(facts) };
  // An instance of an older version moves a procurement and leaves its marks where they were.
  const marks = row.marks?.version === version ? row.marks : strictMarks(version);
  return { ...nothing, procurement, marks, head: { version, hash: head_hash, at: head_at } };
}
