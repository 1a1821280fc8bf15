import type { Instant } from '../../workflows/index.js';
import type { Queryable } from '../platform/database/database.js';
import { withRowsIn, type Put } from '../platform/database/rows-in-sql.js';
import { appending, sha256Hex, type Also, type Writing } from '../trail/index.js';

/** One more thing that the statement writes: its SQL with `:rows` in the place of its rows, and the rows. */
export interface Part {
  readonly name: string;
  readonly sql: string;
  readonly rows: readonly unknown[];
}

/** The answer for an idempotency key. */
export const answered = (row: unknown): Part => ({
  name: 'answered',
  sql: `INSERT INTO command_outcome (authority_id, asker, key, request_digest, request_salt, answer, at, salt)
  SELECT $1::text, r.asker, r.key, r.request_digest, r.request_salt, r.answer, r.at, r.salt FROM moved, jsonb_to_recordset(:rows)
    AS r(asker text, key text, request_digest text, request_salt text, answer jsonb, at timestamptz, salt text)`,
  rows: row === null ? [] : [row],
});

/** The messages to send. */
export const enqueued = (messages: readonly unknown[]): Part => ({
  name: 'enqueued',
  sql: `INSERT INTO outbox (authority_id, id, kind, body, enqueued_at)
  SELECT $1::text, r.id, r.kind, r.body, r.at FROM moved, jsonb_to_recordset(:rows)
    AS r(id uuid, kind text, body jsonb, at timestamptz)`,
  rows: messages,
});

/** What was received is decided by this. */
const settled = (received: string | null, at: string): Part => ({
  name: 'settled',
  sql: `UPDATE reception r SET status = 'decided', request = NULL, request_digest = '', reasons = NULL, decided_at = d.at
  FROM moved, jsonb_to_recordset(:rows) AS d(id uuid, at timestamptz) WHERE r.authority_id = $1::text AND r.id = d.id`,
  rows: received === null ? [] : [{ id: received, at }],
});

/** What else must hold for a decision to be written, and what is settled by it. */
export interface Waiting {
  /** Nothing that was received before this may be undecided; null where the decision waits for nothing. */
  readonly nothingReceivedBefore: Instant | null;
  /** What was received and is decided by this. */
  readonly received: string | null;
}

/** How many streams one act may write to or hold; so few that the texts of its statement can be counted. */
export const MOST_STREAMS = 4;

/**
 * The one statement after every accepted decision: the events with their sealed values, every view, the answer for the
 * idempotency key and the messages to send, all or nothing. Its text is composed by its shape (which streams are held, which move and
 * which begin) and of those parts that have rows, so that the database plans each once and runs nothing in vain.
 */
export class WriteStatement {
  private readonly names = new Set<string>();

  /** The names of the texts that were used. */
  get texts(): ReadonlySet<string> {
    return this.names;
  }

  /** True if it was written; false if somebody was faster, or something was received meanwhile, and nothing was. */
  async run(
    queryable: Queryable,
    writing: Writing,
    parts: readonly Part[],
    { nothingReceivedBefore: before, received }: Waiting,
  ): Promise<boolean> {
    const { id } = writing.batches[0].stream;
    // A standstill does not end over what was received before: looked for at the moment of writing, see `reception_waits`.
    const waits: Also = {
      sql: (from) => `NOT reception_waits($1::text, $${from + 1}::text, $${from + 2}::timestamptz)`,
      values: [id, before],
    };
    const { shape, sql, parameters } = appending(writing, before === null ? null : waits);
    const full = [settled(received, writing.batches[0].to.at), ...parts].filter(({ rows }) => rows.length > 0);
    const values = [...parameters];
    const put: Put = (value, type) => `$${values.push(value)}::${type}`;
    const further = full.map((part) => ({ name: part.name, ...withRowsIn(part.sql.trim(), part.rows, put) }));
    const text = [shape, ...further.map((part) => `${part.name}${part.one ? '' : '+'}`)].join(' ');
    this.names.add(text);
    const moved = await queryable.prepared(
      `engine.write/${sha256Hex(text).slice(0, 16)}`,
      `WITH ${[sql, ...further.map((part) => `${part.name} AS (\n${part.sql}\n)`)].join(',\n')}\nSELECT 1 FROM moved`,
      values,
    );
    return moved.length > 0;
  }
}

/** A projection's statement with a parameter, or anything else that is jsonb, in the place of its rows. */
export function withRows(sql: string, rows: string): string {
  return sql.trim().replaceAll(':rows', rows);
}
