/**
 * The text that the hash of an entry in the chain of receipts is made over: everything in its row, but when it was noted. An SQL
 * expression over the columns of `row`; the trigger that chains receipts and the walk that checks them use the same, so a change here
 * needs a migration.
 */
export const receiptText = (row: string): string =>
  `jsonb_build_array(${row}.authority_id, ${row}.procurement_id, ${row}.place, ${row}.previous_hash, ${row}.reception, ${row}.kind,
    to_char(${row}.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), ${row}.command, ${row}.command_id,
    ${row}.content)::text`;

/** The digest, in SQL, of what was sent, by whom and with which key, salted: once the salt is erased nobody can guess what it was. */
export const contentDigest = (row: string): string =>
  `encode(sha256(convert_to(jsonb_build_array(${row}.salt, ${row}.asker, ${row}.key, ${row}.request_digest, ${row}.request)::text, 'UTF8')), 'hex')`;
