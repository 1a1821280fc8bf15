import type { Instant, KindName } from '../../workflows/index.js';
import type { Queryable } from '../platform/database/database.js';
import { appendParameterCount, appendParameters, appendSqlIf, type Batch } from '../trail/index.js';

/** One more thing that the statement writes: its SQL with `:rows` in the place of its rows. */
export interface Write {
  readonly name: string;
  readonly sql: string;
}

/** The answer for an idempotency key. */
export const answered: Write = {
  name: 'answered',
  sql: `INSERT INTO command_outcome (authority_id, asker, key, request_digest, request_salt, answer, at, salt)
  SELECT $1::text, r.asker, r.key, r.request_digest, r.request_salt, r.answer, r.at, r.salt FROM moved, jsonb_to_recordset(:rows)
    AS r(asker text, key text, request_digest text, request_salt text, answer jsonb, at timestamptz, salt text)`,
};

/** The messages to send. */
export const enqueued: Write = {
  name: 'enqueued',
  sql: `INSERT INTO outbox (authority_id, id, kind, body, enqueued_at)
  SELECT $1::text, r.id, r.kind, r.body, $7::timestamptz FROM moved, jsonb_to_recordset(:rows)
    AS r(id uuid, kind text, body jsonb)`,
};

/** What else must hold for a decision to be written, and what is settled by it. */
export interface Waiting {
  /** Nothing that was received before this may be undecided; null where the decision waits for nothing. */
  readonly nothingReceivedBefore: Instant | null;
  /** What was received and is decided by this. */
  readonly received: string | null;
}

const BEFORE = `$${appendParameterCount + 1}::timestamptz`;
const RECEIVED = `$${appendParameterCount + 2}::uuid`;

/** A standstill does not end over what was received before: looked for at the moment of writing, see `reception_waits`. */
const nothingWaits = `AND (${BEFORE} IS NULL OR NOT reception_waits($1::text, $3::text, ${BEFORE}))`;

const settled = `settled AS (
  UPDATE reception r SET status = 'decided', request = NULL, request_digest = '', reasons = NULL, decided_at = $7::timestamptz
  FROM moved WHERE r.authority_id = $1::text AND r.id = ${RECEIVED}
)`;

/**
 * The one statement after every accepted decision: the events with their sealed values, every view, the answer for the
 * idempotency key and the messages to send, all or nothing. Composed once from its parts.
 */
export class WriteStatement {
  private readonly sql: string;
  private readonly name: string;

  /** @param writes what is written beside the events, in the order in which `run` is given their rows. */
  constructor(kind: KindName, writes: readonly Write[]) {
    // Only what is received in a procurement is waited for.
    const receives = kind === 'procurement';
    const before = appendParameterCount + (receives ? 3 : 1);
    const further = writes.map(
      ({ name, sql }, index) => `${name} AS (\n${withRows(sql, `$${before + index}::jsonb`)}\n)`,
    );
    const append = receives ? [appendSqlIf(nothingWaits).trim(), settled] : [appendSqlIf().trim()];
    this.sql = `WITH ${[...append, ...further].join(',\n')}\nSELECT 1 FROM moved`;
    this.name = receives ? 'engine.write' : `engine.write-${kind}`;
    this.receives = receives;
  }

  private readonly receives: boolean;

  /** True if it was written; false if somebody was faster, or something was received meanwhile, and nothing was. */
  async run(
    queryable: Queryable,
    batch: Batch,
    rows: readonly (readonly unknown[])[],
    { nothingReceivedBefore, received }: Waiting,
  ): Promise<boolean> {
    const moved = await queryable.prepared(this.name, this.sql, [
      ...appendParameters(batch),
      ...(this.receives ? [nothingReceivedBefore, received] : []),
      ...rows.map((each) => JSON.stringify(each)),
    ]);
    return moved.length > 0;
  }
}

/** A projection's statement with a parameter, or anything else that is jsonb, in the place of its rows. */
export function withRows(sql: string, rows: string): string {
  return sql.trim().replaceAll(':rows', rows);
}
