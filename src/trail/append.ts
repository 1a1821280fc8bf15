import { withRowsIn } from '../platform/database/rows-in-sql.js';
import { Defect } from '../platform/errors.js';
import type { StreamName } from './event.js';
import type { Batch } from './record.js';

/** A stream to which nothing is added, and which must stand at a version when something is written elsewhere. */
export interface Held {
  readonly stream: StreamName;
  readonly version: number;
}

/** What one statement appends: to streams that move or begin, where others are held; all of one home. */
export interface Writing {
  readonly batches: readonly [Batch, ...Batch[]];
  readonly held: readonly Held[];
}

/** A stream that exists: it is locked in the order of its name, for as long as the writing takes. */
type Head = { readonly stream: StreamName; readonly version: number; readonly batch: Batch | null };

/**
 * The statement that appends, as common table expressions that other writes of the same transaction can be put after.
 * `moved` has one row if every stream stood where the writer saw it, and none if somebody was faster: then nothing is written.
 * What follows must take its rows `FROM moved, …`, so that it is written with the events or not at all.
 *
 * One stream that moves is looked at by its own UPDATE, which takes the row lock and looks at the version again once it has it. Of
 * several, each is locked after the one before it, in the order of their types and ids, so that no two writers wait for each other.
 * The primary keys of `stream` and `event` say no where two begin the same stream, or write the same version, at once.
 */
export interface Appending {
  /** The shape: texts of the same shape are the same. */
  readonly shape: string;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What else must hold besides, asked once the streams are held: a condition whose values are the parameters after `from`. */
export interface Also {
  readonly sql: (from: number) => string;
  readonly values: readonly unknown[];
}

/**
 * Composes the statement for what is to be written.
 *
 * @throws Defect where the streams are not all of one home: there is no lock that spans two.
 */
export function appending(writing: Writing, also: Also | null = null): Appending {
  const { batches, held } = writing;
  const home = batches[0].stream.authority;
  const all = [...batches.map(({ stream }) => stream), ...held.map(({ stream }) => stream)];
  if (all.some(({ authority }) => authority !== home)) {
    throw new Defect(
      `one act would write to several homes: ${[...new Set(all.map((one) => one.authority))].join(', ')}`,
    );
  }
  const parameters: unknown[] = [home];
  const next = (value: unknown, type: string): string => `$${parameters.push(value)}::${type}`;
  const asked = (word: 'AND' | 'WHERE'): string => {
    if (also === null) return '';
    const condition = also.sql(parameters.length);
    parameters.push(...also.values);
    return `${word} ${condition}`;
  };
  const begun = batches.filter(({ from }) => from.version === 0);
  const moving = batches.filter(({ from }) => from.version > 0);
  const heads: readonly Head[] = [
    ...held.map((one) => ({ ...one, batch: null })),
    ...moving.map((batch) => ({ stream: batch.stream, version: batch.from.version, batch })),
  ].sort((one, other) => inOrder(one.stream, other.stream));
  const shape = `${heads.map(({ batch }) => (batch ? 'm' : 'h')).join('')}${'b'.repeat(begun.length)}`;
  const name = ({ type, id }: StreamName): string => `($1::text, ${next(type, 'text')}, ${next(id, 'text')})`;
  const to = ({ to: { version, hash, at } }: Batch): string =>
    `${next(version, 'int')}, ${next(hash, 'text')}, ${next(at, 'timestamptz')}`;
  const moves = (
    head: string,
    batch: Batch,
    where: string,
  ): string => `UPDATE stream s SET (version, head_hash, head_at) = ROW (${to(batch)})
  ${head}WHERE (s.authority_id, s.type, s.id) = ${name(batch.stream)}${where}`;
  const begins = (
    batch: Batch,
    where: string,
  ): string => `INSERT INTO stream (authority_id, type, id, version, head_hash, head_at)
  SELECT $1::text, ${next(batch.stream.type, 'text')}, ${next(batch.stream.id, 'text')}, ${to(batch)} ${where}`;
  const parts: string[] = [];
  const [only, ...others] = heads;
  const [first] = begun;
  if (only?.batch && others.length === 0 && begun.length === 0) {
    const at = ` AND s.version = ${next(only.version, 'int')} ${asked('AND')}`;
    parts.push(`moved AS (\n  ${moves('', only.batch, at)}\n  RETURNING 1\n)`);
  } else if (!only && first && begun.length === 1) {
    parts.push(`moved AS (\n  ${begins(first, asked('WHERE'))}\n  ON CONFLICT DO NOTHING\n  RETURNING 1\n)`);
  } else {
    heads.forEach(({ stream, version, batch }, index) => {
      const before = index === 0 ? '' : `h${index - 1}, `;
      const where = `(s.authority_id, s.type, s.id) = ${name(stream)} AND s.version = ${next(version, 'int')}`;
      const lock = batch ? 'UPDATE' : 'SHARE';
      parts.push(`h${index} AS MATERIALIZED (\n  SELECT 1 FROM ${before}stream s WHERE ${where} FOR ${lock} OF s\n)`);
    });
    const from = heads.length === 0 ? '' : `FROM h${heads.length - 1} `;
    parts.push(`moved AS MATERIALIZED (SELECT 1 ${from}${asked('WHERE')})`);
    moving.forEach((batch, index) => parts.push(`bumped_${index} AS (\n  ${moves('FROM moved ', batch, '')}\n)`));
    // Who begins the same stream at once is told so by its key.
    begun.forEach((batch, index) => parts.push(`begun_${index} AS (\n  ${begins(batch, 'FROM moved')}\n)`));
  }
  const rows = (of: 'eventRows' | 'sealedRows'): readonly object[] =>
    batches.flatMap((batch) =>
      batch[of].map((row) => ({ stream_type: batch.stream.type, stream_id: batch.stream.id, ...row })),
    );
  const events = withRowsIn(RECORDED, rows('eventRows'), next);
  parts.push(events.sql);
  // Most acts seal nothing.
  const toSeal = rows('sealedRows');
  const seals = toSeal.length === 0 ? null : withRowsIn(SEALED, toSeal, next);
  if (seals) parts.push(seals.sql);
  const several = events.one || batches.length > 1 ? '' : '+';
  const full = `${shape}${several}${seals ? (seals.one ? 'S' : 's') : ''}${also === null ? '' : 'w'}`;
  return { shape: full, sql: parts.join(',\n'), parameters };
}

/** The order in which streams are locked: of their types, then of their ids, as bytes. */
function inOrder(one: StreamName, other: StreamName): number {
  const [a, b] = [`${one.type} ${one.id}`, `${other.type} ${other.id}`];
  return a < b ? -1 : a > b ? 1 : 0;
}

const RECORDED = `recorded AS (
  INSERT INTO event (authority_id, stream_type, stream_id, version, event_id, type, schema, recorded_at, canonical, hash)
  SELECT $1::text, r.stream_type, r.stream_id, r.version, r.event_id, r.type, r.schema, r.recorded_at, r.canonical, r.hash
  FROM moved, jsonb_to_recordset(:rows) AS r(stream_type text, stream_id text,
    version int, event_id uuid, type text, schema int, recorded_at timestamptz, canonical text, hash text)
)`;

const SEALED = `sealed AS (
  INSERT INTO sealed_value (authority_id, stream_type, stream_id, version, name, digest, disclosure)
  SELECT $1::text, r.stream_type, r.stream_id, r.version, r.name, r.digest, r.disclosure
  FROM moved, jsonb_to_recordset(:rows) AS r(stream_type text, stream_id text, version int, name text, digest text, disclosure text)
)`;

/** The statement that appends to one stream and writes nothing else. */
export function appendAlone(batch: Batch): Appending {
  const { shape, sql, parameters } = appending({ batches: [batch], held: [] });
  return { shape, sql: `WITH ${sql}\nSELECT 1 FROM moved`, parameters };
}
