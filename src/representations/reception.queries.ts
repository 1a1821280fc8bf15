import { Injectable } from '@nestjs/common';
import type { Instant, Reason } from '../../workflows/index.js';
import type { ReceptionStatus } from '../engine/index.js';
import { Database } from '../platform/database/database.js';
import { commandOfCode } from './receipt-code.js';
import { receiptReference } from './receipt-reference.js';

/** Something that was received and is not on record. */
export interface Reception {
  readonly id: string;
  /** The reference on its receipt. */
  readonly reference: string;
  readonly authorityId: string;
  readonly procurementId: string;
  readonly receivedAt: Instant;
  readonly status: Extract<ReceptionStatus, 'pending' | 'refused'>;
  readonly command: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly reasons: readonly Reason[] | null;
  /** How often deciding it was taken up again. */
  readonly attempts: number;
  readonly noted: { readonly at: Instant; readonly note: string } | null;
}

const COLUMNS = `id, authority_id AS "authorityId", procurement_id AS "procurementId", received_at AS "receivedAt", status, command,
  request -> 'command' -> 'data' AS data, reasons, attempts, noted`;

type Row = Omit<Reception, 'reference'> & Record<string, unknown>;

const named = (row: Row): Reception => ({ ...row, reference: receiptReference(row.id) });

/** Reads what was received and is not on record. Who may see it is for the caller. */
@Injectable()
export class ReceptionQueries {
  constructor(private readonly database: Database) {}

  /** What waits in a procurement, or was refused, in the order of receipt. */
  async in(procurementId: string): Promise<readonly Reception[]> {
    const rows = await this.database.prepared<Row>(
      'representations.received',
      `SELECT ${COLUMNS} FROM reception WHERE procurement_id = $1
         AND authority_id = (SELECT p.authority_id FROM procurement p WHERE p.id = $1) AND status IN ('pending', 'refused')
       ORDER BY received_at, id`,
      [procurementId],
    );
    return rows.map(named);
  }

  /** The same of several procurements, by their ids. */
  async inAll(procurementIds: readonly string[]): Promise<readonly Reception[]> {
    if (procurementIds.length === 0) return [];
    const rows = await this.database.prepared<Row>(
      'representations.received-in-all',
      `SELECT ${COLUMNS} FROM reception WHERE procurement_id = ANY ($1::text[]) AND status IN ('pending', 'refused')
         AND authority_id = (SELECT p.authority_id FROM procurement p WHERE p.id = reception.procurement_id)
       ORDER BY received_at, id`,
      [procurementIds],
    );
    return rows.map(named);
  }

  /** What a receipt code was given for; null where it is on record, or the code was never given. */
  async ofCode(code: string): Promise<Reception | null> {
    const commandId = commandOfCode(code);
    if (commandId === null) return null;
    const [row] = await this.database.prepared<Row>(
      'representations.received-of-command',
      `SELECT ${COLUMNS} FROM reception WHERE command_id = $1::uuid AND status IN ('pending', 'refused')`,
      [commandId],
    );
    return row ? named(row) : null;
  }

  /** That the authority has seen to something that was refused. Says nothing of what still waits: that is decided by itself. */
  async note({ authorityId, id }: Reception, noted: { readonly note: string; readonly by: string }): Promise<void> {
    await this.database.query(
      `UPDATE reception SET noted = $3::jsonb || jsonb_build_object('at',
         to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
       WHERE authority_id = $1 AND id = $2::uuid AND status = 'refused'`,
      [authorityId, id, JSON.stringify(noted)],
    );
  }
}
