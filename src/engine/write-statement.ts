import { randomUUID } from 'node:crypto';
import type { Queryable } from '../platform/database/database.js';
import { appendParameterCount, appendParameters, appendSql, type Batch } from '../trail/index.js';
import type { AnswerRow } from './answers.js';
import type { EnginePorts } from './engine-ports.js';
import type { Change } from './ports.js';

/**
 * The one statement after every accepted decision: the events with their sealed values, every view, the answer for the
 * idempotency key and the messages to send, all or nothing. Composed once from the ports.
 */
export class WriteStatement {
  private readonly sql: string;

  constructor(private readonly ports: EnginePorts) {
    const parts = [appendSql.trim()];
    let parameter = appendParameterCount;
    for (const { name, sql } of ports.projections) {
      parts.push(`view_${name.toLowerCase()} AS (\n${withRows(sql, `$${(parameter += 1)}::jsonb`)}\n)`);
    }
    parts.push(`answered AS (
  INSERT INTO command_outcome (authority_id, asker, key, request_digest, answer, at)
  SELECT $1::text, r.asker, r.key, r.request_digest, r.answer, r.at FROM moved, jsonb_to_recordset($${(parameter += 1)}::jsonb)
    AS r(asker text, key text, request_digest text, answer jsonb, at timestamptz)
)`);
    if (ports.dispatches.length > 0) {
      parts.push(`enqueued AS (
  INSERT INTO outbox (authority_id, id, kind, body, enqueued_at)
  SELECT $1::text, r.id, r.kind, r.body, $7::timestamptz FROM moved, jsonb_to_recordset($${(parameter += 1)}::jsonb)
    AS r(id uuid, kind text, body jsonb)
)`);
    }
    this.sql = `WITH ${parts.join(',\n')}\nSELECT 1 FROM moved`;
  }

  /** True if it was written; false if somebody was faster and nothing was. */
  async run(queryable: Queryable, batch: Batch, change: Change, answer: AnswerRow | null): Promise<boolean> {
    const parameters = appendParameters(batch);
    for (const port of this.ports.projections) parameters.push(JSON.stringify(port.rows(change)));
    parameters.push(JSON.stringify(answer === null ? [] : [answer]));
    if (this.ports.dispatches.length > 0) parameters.push(JSON.stringify(this.messages(change)));
    const moved = await queryable.prepared('engine.write', this.sql, parameters);
    return moved.length > 0;
  }

  private messages(change: Change): readonly unknown[] {
    const messages = this.ports.dispatches.flatMap((port) => port.messages(change));
    return messages.map(({ kind, body }) => ({ id: randomUUID(), kind, body }));
  }
}

/** A projection's statement with a parameter, or anything else that is jsonb, in the place of its rows. */
export function withRows(sql: string, rows: string): string {
  return sql.trim().replaceAll(':rows', rows);
}
