import { Injectable } from '@nestjs/common';
import type { CommandType, Instant, Reason } from '../../workflows/index.js';
import { Database } from '../platform/database/database.js';
import { keyOfCursor, pageOf, type Page } from '../platform/http/paging.js';

/** An attempt that the law refused, and who made it. */
export interface RefusedAttempt {
  readonly id: string;
  readonly at: Instant;
  readonly command: CommandType;
  /** The version that the procurement stood at. */
  readonly version: number;
  readonly actor: { readonly personId?: string; readonly organisationId?: string; readonly role?: string };
  readonly reasons: readonly Reason[];
  readonly requestId: string | null;
}

/** Reads the log of refused attempts. Who may read it is for the caller. */
@Injectable()
export class RefusalQueries {
  constructor(private readonly database: Database) {}

  /** What was refused in a procurement, latest first. */
  async ofProcurement(
    authorityId: string,
    procurementId: string,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<RefusedAttempt>> {
    const [at, id] = keyOfCursor(page.after, ['instant', 'string']) ?? [];
    const rows = await this.database.prepared<RefusedAttempt>('procurements.refusals', REFUSALS, [
      authorityId,
      procurementId,
      at ?? null,
      id ?? null,
      page.limit + 1,
    ]);
    return pageOf(
      rows,
      page.limit,
      (row) => row,
      (row) => [row.at, row.id],
    );
  }
}

const REFUSALS = `
SELECT id, at, command, version, actor, reasons, request_id AS "requestId"
FROM refusal
WHERE authority_id = $1 AND procurement_id = $2
  AND ($3::timestamptz IS NULL OR (at, id::text) < ($3::timestamptz, $4::text))
ORDER BY at DESC, id::text DESC
LIMIT $5::int`;
