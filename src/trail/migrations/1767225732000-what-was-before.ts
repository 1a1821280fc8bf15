import type { MigrationInterface, QueryRunner } from 'typeorm';
import { canonicalText, sha256Hex } from '../canonical.js';
import { installationStream, noteIn } from '../own-streams.js';

/** An instant as text, whatever a session's settings are. */
const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * What there was before it was bound to the history: noted as it is found, so that from now on an alteration of it shows. Whether
 * it had been altered before, nothing can tell any more; `verify` says of each that it is from before.
 */
export class WhatWasBefore1767225732000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const run = async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
      (await queryRunner.query(sql, [...values])) as Row[];
    const calendars = await run<Readonly<Record<string, unknown>>>(
      `SELECT id, contents, ${instant('stored_at')} AS "storedAt", stored_by AS "storedBy" FROM holiday_calendar ORDER BY id`,
    );
    const erasures = await run<Readonly<Record<string, unknown>>>(
      `SELECT authority_id, stream_type, stream_id, version, name, ${instant('erased_at')} AS erased_at, erased_by, reason
       FROM erasure ORDER BY authority_id, stream_type, stream_id, version, name`,
    );
    const [count] = await run<{ events: number; refusals: number; outcomes: number }>(
      `SELECT (SELECT count(*)::int FROM event) AS events, (SELECT count(*)::int FROM refusal) AS refusals,
        (SELECT count(*)::int FROM command_outcome) AS outcomes`,
    );
    const { events = 0, refusals = 0, outcomes = 0 } = count ?? {};
    if (events + refusals + outcomes + calendars.length + erasures.length === 0) return;
    const data = {
      ...{ events, refusals, outcomes },
      calendars: calendars.map(({ contents, ...calendar }) => ({
        ...calendar,
        sha256: sha256Hex(canonicalText(contents)),
      })),
      erasures: erasures.map((row) => sha256Hex(canonicalText(row))),
    };
    const tx = {
      query: run,
      prepared: <Row>(_: string, sql: string, values?: readonly unknown[]) => run<Row>(sql, values),
    };
    await noteIn(tx, installationStream, { type: 'HistoryBound', data, actor: { system: true } });
  }

  /** Events are never taken back. */
  async down(): Promise<void> {}
}
