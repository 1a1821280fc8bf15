import type { Batch } from './record.js';

/**
 * The statement that appends, as common table expressions that other writes of the same transaction can be put after.
 * `moved` has one row if the stream stood where the writer saw it, and none if somebody was faster: then nothing is written.
 * What follows must take its rows `FROM moved, …`, so that it is written with the events or not at all.
 *
 * The UPDATE takes the row lock and looks at the version again once it has it; the primary keys of `stream` and `event`
 * say no where two begin the same stream, or write the same version, at once. Parameters $1 to $9: see `appendParameters`.
 */
export const appendSql = appendSqlIf();

/**
 * The same, where something else must hold besides: a condition in SQL, asked when the row is about to be changed.
 *
 * @param also begins with AND; its parameters come after those of `appendParameters`.
 */
export function appendSqlIf(also = ''): string {
  return `
bumped AS (
  UPDATE stream SET version = $5::int, head_hash = $6::text, head_at = $7::timestamptz
  WHERE authority_id = $1::text AND type = $2::text AND id = $3::text AND version = $4::int ${also}
  RETURNING 1
),
begun AS (
  INSERT INTO stream (authority_id, type, id, version, head_hash, head_at)
  SELECT $1::text, $2::text, $3::text, $5::int, $6::text, $7::timestamptz WHERE $4::int = 0
  ON CONFLICT DO NOTHING
  RETURNING 1
),
moved AS (
  SELECT 1 FROM bumped UNION ALL SELECT 1 FROM begun
),
recorded AS (
  INSERT INTO event (authority_id, stream_type, stream_id, version, event_id, type, schema, recorded_at, canonical, hash)
  SELECT $1::text, $2::text, $3::text, r.version, r.event_id, r.type, r.schema, r.recorded_at, r.canonical, r.hash
  FROM moved, jsonb_to_recordset($8::jsonb) AS r(
    version int, event_id uuid, type text, schema int, recorded_at timestamptz, canonical text, hash text)
),
sealed AS (
  INSERT INTO sealed_value (authority_id, stream_type, stream_id, version, name, digest, disclosure)
  SELECT $1::text, $2::text, $3::text, r.version, r.name, r.digest, r.disclosure
  FROM moved, jsonb_to_recordset($9::jsonb) AS r(version int, name text, digest text, disclosure text)
)`;
}

/** How many parameters `appendSql` takes; further ones of the same statement are numbered from here on. */
export const appendParameterCount = 9;

/** The parameters of `appendSql` for a batch. */
export function appendParameters({ stream, from, to, eventRows, sealedRows }: Batch): unknown[] {
  return [
    stream.authority,
    stream.type,
    stream.id,
    from.version,
    to.version,
    to.hash,
    to.at,
    JSON.stringify(eventRows),
    JSON.stringify(sealedRows),
  ];
}
