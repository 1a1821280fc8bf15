import { organisationKind, type KindName, type StreamKind } from '../../workflows/index.js';
import { MIGRATIONS_TABLE } from '../platform/database/data-source.js';
import { Defect } from '../platform/errors.js';
import type { ActorPort, Asks, Beforehand } from './ports.js';

/** One thing that the statement finds, and when it is asked. */
interface Fragment {
  readonly name: string;
  readonly sql: string;
  readonly asks?: Asks;
}

/** What the reading statement of a kind is composed from. */
export interface KindParts {
  readonly actor: Pick<ActorPort, 'sql' | 'sqlFor'> | null;
  readonly evidence: readonly Fragment[];
  readonly inputs: readonly Fragment[];
}

/** A statement that is prepared once on each connection. */
interface Text {
  readonly name: string;
  readonly sql: string;
}

/** Kinds with what their streams were called when they began, where that is another word. */
const formerTypes = [organisationKind]
  .flatMap(({ name, types }) => types.slice(1).map((type) => `('${name}', '${type}')`))
  .join(', ');

/** Other streams by their kinds and ids: each with its head and what is stored of it. */
const touchedAt = (
  kinds: number,
): string => `SELECT jsonb_agg(jsonb_build_object('kind', t.kind, 'id', t.id, 'authority', d.authority_id, 'type', o.type,
    'head', jsonb_build_object('version', o.version, 'hash', o.head_hash,
      'at', to_char(o.head_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
    'stored', jsonb_build_object('version', o.version, 'regime', os.regime, 'machine', os.machine, 'state', os.state,
      'facts', os.facts, 'marks', os.marks, 'shape', os.shape)) ORDER BY t.place)
  FROM unnest($${kinds}::text[], $${kinds + 1}::text[]) WITH ORDINALITY AS t(kind, id, place)
  JOIN directory d ON d.kind = t.kind AND d.id = t.id
  JOIN stream o ON o.authority_id = d.authority_id AND o.id = t.id
    AND (o.type = t.kind OR (t.kind, o.type) IN (${formerTypes}))
  LEFT JOIN standing os ON os.authority_id = d.authority_id AND os.kind = t.kind AND os.id = t.id AND os.version = o.version`;

/**
 * Since when a stream is public: procurements alone are. Their table has the collation of the database, and the streams that of bytes: a
 * value of the one finds nothing by an index of the other, and every row would be read, unless it is said to be of the other.
 */
const published: Readonly<Record<KindName, { readonly column: string; readonly joined: string }>> = {
  procurement: {
    column: 'p.published_at',
    joined: `LEFT JOIN procurement p ON p.authority_id = d.authority_id COLLATE "default" AND p.id = d.id COLLATE "default"`,
  },
  authority: { column: 'NULL::timestamptz AS published_at', joined: '' },
  organisation: { column: 'NULL::timestamptz AS published_at', joined: '' },
};

/**
 * A history that lies further ahead of the clock than this was written while the clock was wrong. It is not decided by from then
 * on: what is due waits for its true time.
 */
const PINNED_BEYOND = `interval '30 seconds'`;

/** The texts by which is read what a decision about a kind of stream rests on. */
export class ReadingText {
  /** Of several streams, as nobody in particular looks at them. */
  readonly several: Text;
  private readonly name: string;
  private readonly head: string;
  private readonly columns: string;
  /** The texts that were used, by their names. */
  readonly composed = new Map<string, string>();

  /** @param migrations those of this version, by name. */
  constructor(
    { name: kind, types }: Pick<StreamKind<never, never, never>, 'name' | 'types'>,
    private readonly fragments: KindParts,
    migrations: readonly string[],
  ) {
    const { column, joined } = published[kind];
    this.name = kind === 'procurement' ? 'engine.read' : `engine.read-${kind}`;
    const said = `$1::text AS issuer, $2::text AS subject, $3::text AS id, $4::text AS authority_asked,
    $5::text AS command, $6::jsonb AS data, $7::text AS received, date_trunc('milliseconds', COALESCE($8::timestamptz, clock_timestamp())) AS clock`;
    const nobody = `NULL::text AS issuer, NULL::text AS subject, each.id, NULL::text AS authority_asked,
    NULL::text AS command, NULL::jsonb AS data, NULL::text AS received, (SELECT date_trunc('milliseconds', COALESCE($1::timestamptz, clock_timestamp()))) AS clock
  FROM unnest($2::text[]) AS each(id)`;
    const ask = `ask AS MATERIALIZED (
  SELECT a.issuer, a.subject, a.id, a.id AS procurement_id, a.command, a.data, a.received, COALESCE(d.authority_id, a.authority_asked) COLLATE "default" AS authority_id,
    CASE WHEN s.head_at > a.clock + ${PINNED_BEYOND} THEN a.clock ELSE GREATEST(a.clock, s.head_at) END AS now, a.clock,
    st.version, st.regime, st.machine, st.state, st.facts, st.marks, st.shape, ${column},
    s.version AS head_version, s.head_hash, s.head_at, s.type AS stored_as
  FROM asked a
  LEFT JOIN directory d ON d.kind = '${kind}' AND d.id = a.id AND (a.authority_asked IS NULL OR d.authority_id = a.authority_asked)
  LEFT JOIN stream s ON s.authority_id = d.authority_id AND s.type IN (${types.map((type) => `'${type}'`).join(', ')}) AND s.id = d.id
  LEFT JOIN standing st ON st.authority_id = d.authority_id AND st.kind = '${kind}' AND st.id = d.id
  ${joined}`;
    // Within the text, so that the database looks each up in a table of its own and compares none one by one.
    this.columns = `ask.now, ask.clock, floor(extract(epoch FROM clock_timestamp()) * 1000)::text AS ticks,
  (SELECT m.name FROM ${MIGRATIONS_TABLE} m WHERE m.name NOT IN (${migrations.map(literal).join(', ')}) LIMIT 1) AS unknown_migration,
  ask.authority_id, ask.version, ask.head_version, ask.head_hash, ask.head_at, ask.stored_as, ask.regime, ask.machine, ask.state,
  ask.facts, ask.marks, ask.shape, ask.published_at`;
    this.head = `
WITH asked AS (
  SELECT ${said}
), ${ask}
  LIMIT 1
)`;
    const { evidence } = fragments;
    const sql = `
WITH asked AS (
  SELECT ${nobody}
), ${ask}
)
SELECT ask.id, ${this.columns},
  NULL::jsonb AS answer, NULL::jsonb AS touched, NULL::jsonb AS actor, ${together(evidence, askedOf(evidence, NOBODY))} AS found,
  '{}'::jsonb AS referred
FROM ask
WHERE ask.head_version IS NOT NULL
ORDER BY ask.id`;
    this.several = { name: `${this.name}-several`, sql };
  }

  /** The text that finds all that a command can need, and its name, which says what is in it. */
  for(ask: Beforehand, hasKey: boolean, touches: boolean): Text {
    const { actor, evidence, inputs } = this.fragments;
    const who = ask.issuer === null ? null : (actor?.sqlFor?.(ask) ?? actor?.sql ?? null);
    const [found, referred] = [askedOf(evidence, ask), askedOf(inputs, ask)];
    const bits = [hasKey, touches, ...found, ...referred].map(Number).join('');
    const name = `${this.name}/${who === null ? '-' : who === actor?.sql ? 'a' : 'b'}${bits}`;
    const known = this.composed.get(name);
    if (known !== undefined) return { name, sql: known };
    const [asker, kinds] = [9, hasKey ? 11 : 9];
    const answer = `SELECT jsonb_build_object('digest', o.request_digest, 'salt', o.request_salt, 'answer', o.answer) FROM command_outcome o
    WHERE o.authority_id = ask.authority_id AND o.asker = $${asker}::text AND o.key = $${asker + 1}::text`;
    const sql = `${this.head}
SELECT ${this.columns},
  (${hasKey ? answer : NOTHING}) AS answer,
  (${touches ? touchedAt(kinds) : NOTHING}) AS touched,
  (${who ?? NOTHING}) AS actor,
  ${together(evidence, found)} AS found, ${together(inputs, referred)} AS referred
FROM ask`;
    this.composed.set(name, sql);
    return { name, sql };
  }
}

const NOTHING = 'NULL::jsonb';

/** As nobody in particular looks at something. */
const NOBODY: Beforehand = { issuer: null, command: null, data: null };

/** Which of several fragments are asked. */
const askedOf = (fragments: readonly Fragment[], ask: Beforehand): readonly boolean[] =>
  fragments.map(({ asks }) => asks?.(ask) ?? true);

/** What the fragments of several ports find, as one object by the ports' names; null for those that are not asked. */
function together(fragments: readonly Fragment[], asked: readonly boolean[]): string {
  const each = fragments.map(({ name, sql }, index) => `'${name}', (${asked[index] ? sql : NOTHING})`);
  return `jsonb_build_object(${each.join(', ')})`;
}

/** The name of a migration as a text of SQL. */
function literal(name: string): string {
  if (!/^\w+$/.test(name)) throw new Defect(`${name} is no name for a migration`);
  return `'${name}'`;
}
