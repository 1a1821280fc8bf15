/**
 * The text that the hash of a refusal is made over: everything in its row, its place among the refusals about the same thing,
 * and the hash of the one before it. An SQL expression over the columns of `row`; the trigger that chains refusals and the walk
 * that checks them use the same, so a change here needs a migration.
 */
export const refusalText = (row: string): string =>
  `jsonb_build_array(${row}.authority_id, ${row}.procurement_id, ${row}.place, ${row}.previous_hash, ${row}.id, ${row}.version,
    to_char(${row}.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), ${row}.command, ${row}.actor, ${row}.request_digest,
    ${row}.reasons, ${row}.request_id)::text`;

/**
 * The same since refusals say what kind of stream they are about; one from before has none, and its text is as it was. What comes last
 * in the text binds the kind.
 */
export const refusalTextOfKind = (row: string): string =>
  `CASE WHEN ${row}.kind IS NULL THEN ${refusalText(row)}
    ELSE jsonb_build_array((${refusalText(row)})::jsonb, ${row}.kind)::text END`;

/**
 * What a refusal is about, as the chains go by it: the procurement; nothing where one was to be opened; `@` and the kind for a stream of
 * another kind, which is that of the authority or the organisation itself.
 */
export const refusedAbout = (row: string): string =>
  `coalesce(${row}.procurement_id, CASE WHEN ${row}.kind <> 'procurement' THEN '@' || ${row}.kind ELSE '' END)`;
