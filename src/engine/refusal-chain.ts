/**
 * The text that the hash of a refusal is made over: everything in its row, its place among the refusals about the same thing,
 * and the hash of the one before it. An SQL expression over the columns of `row`; the trigger that chains refusals and the walk
 * that checks them use the same, so a change here needs a migration.
 */
export const refusalText = (row: string): string =>
  `jsonb_build_array(${row}.authority_id, ${row}.procurement_id, ${row}.place, ${row}.previous_hash, ${row}.id, ${row}.version,
    to_char(${row}.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), ${row}.command, ${row}.actor, ${row}.request_digest,
    ${row}.reasons, ${row}.request_id)::text`;
