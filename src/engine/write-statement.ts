import { randomUUID } from 'node:crypto';
import type { Instant } from '../../workflows/index.js';
import type { Queryable } from '../platform/database/database.js';
import { appendParameterCount, appendParameters, appendSqlIf, type Batch } from '../trail/index.js';
import type { AnswerRow } from './answers.js';
import type { EnginePorts } from './engine-ports.js';
import type { Change } from './ports.js';

/** One more thing that the statement writes: its SQL with `:rows` in the place of its rows, and the rows. */
interface Write {
  readonly name: string;
  readonly sql: string;
  readonly rows: (change: Change, answer: AnswerRow | null) => readonly unknown[];
}

const answered: Write = {
  name: 'answered',
  sql: `INSERT INTO command_outcome (authority_id, asker, key, request_digest, request_salt, answer, at, salt)
  SELECT $1::text, r.asker, r.key, r.request_digest, r.request_salt, r.answer, r.at, r.salt FROM moved, jsonb_to_recordset(:rows)
    AS r(asker text, key text, request_digest text, request_salt text, answer jsonb, at timestamptz, salt text)`,
  rows: (_, answer) => (answer === null ? [] : [answer]),
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
 * idempotency key and the messages to send, all or nothing. Composed once from the ports.
 */
export class WriteStatement {
  private readonly writes: readonly Write[];
  private readonly sql: string;

  constructor(ports: EnginePorts) {
    this.writes = [
      ...ports.projections.map((port) => ({ ...port, name: `view_${port.name}` })),
      answered,
      ...(ports.dispatches.length > 0 ? [enqueued(ports)] : []),
    ];
    const further = this.writes.map(
      ({ name, sql }, index) => `${name} AS (\n${withRows(sql, `$${appendParameterCount + 3 + index}::jsonb`)}\n)`,
    );
    this.sql = `WITH ${[appendSqlIf(nothingWaits).trim(), settled, ...further].join(',\n')}\nSELECT 1 FROM moved`;
  }

  /** True if it was written; false if somebody was faster, or something was received meanwhile, and nothing was. */
  async run(
    queryable: Queryable,
    batch: Batch,
    change: Change,
    answer: AnswerRow | null,
    { nothingReceivedBefore, received }: Waiting,
  ): Promise<boolean> {
    const rows = this.writes.map((write) => JSON.stringify(write.rows(change, answer)));
    const moved = await queryable.prepared('engine.write', this.sql, [
      ...appendParameters(batch),
      ...[nothingReceivedBefore, received],
      ...rows,
    ]);
    return moved.length > 0;
  }
}

function enqueued({ dispatches }: EnginePorts): Write {
  return {
    name: 'enqueued',
    sql: `INSERT INTO outbox (authority_id, id, kind, body, enqueued_at)
  SELECT $1::text, r.id, r.kind, r.body, $7::timestamptz FROM moved, jsonb_to_recordset(:rows)
    AS r(id uuid, kind text, body jsonb)`,
    rows: (change) =>
      dispatches.flatMap((port) => port.messages(change)).map(({ kind, body }) => ({ id: randomUUID(), kind, body })),
  };
}

/** A projection's statement with a parameter, or anything else that is jsonb, in the place of its rows. */
export function withRows(sql: string, rows: string): string {
  return sql.trim().replaceAll(':rows', rows);
}
