import { Injectable } from '@nestjs/common';
import type { AuthorityAct, CommandType, Instant, Reason } from '../../workflows/index.js';
import { Database } from '../platform/database/database.js';
import { keyOfCursor, pageOf, type Page } from '../platform/http/paging.js';

/** An attempt that the law refused, and who made it. */
export interface RefusedAttempt<C = CommandType> {
  readonly id: string;
  readonly at: Instant;
  readonly command: C;
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
  ofProcurement(
    authorityId: string,
    procurementId: string,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<RefusedAttempt>> {
    return this.pageOf('procurements.refusals', REFUSALS, [authorityId, procurementId], page);
  }

  /** What was refused of what an authority settles of itself, latest first. */
  ofItself(
    authorityId: string,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<RefusedAttempt<AuthorityAct['type']>>> {
    return this.pageOf('authorities.refusals', OWN_REFUSALS, [authorityId, 'authority'], page);
  }

  private async pageOf<C>(
    name: string,
    sql: string,
    whose: readonly [authority: string, about: string],
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<RefusedAttempt<C>>> {
    const [at, id] = keyOfCursor(page.after, ['instant', 'string']) ?? [];
    const rows = await this.database.prepared<RefusedAttempt<C>>(name, sql, [
      ...whose,
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

const refusals = (about: string): string => `
SELECT id, at, command, version, actor, reasons, request_id AS "requestId"
FROM refusal
WHERE authority_id = $1 AND ${about}
  AND ($3::timestamptz IS NULL OR (at, id::text) < ($3::timestamptz, $4::text))
ORDER BY at DESC, id::text DESC
LIMIT $5::int`;

const REFUSALS = refusals('procurement_id = $2');

const OWN_REFUSALS = refusals('kind = $2 AND procurement_id IS NULL');
