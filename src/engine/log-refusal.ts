import { randomUUID } from 'node:crypto';
import type { Queryable } from '../platform/database/database.js';
import type { Actor } from '../trail/index.js';
import type { Instant, KindName, Reason } from '../../workflows/index.js';
import { newSalt, saltedDigest } from './answers.js';

const INSERT = `
INSERT INTO refusal (authority_id, id, procurement_id, version, at, command, actor, request_digest, request_salt, reasons, request_id, kind)
VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10::jsonb, $11, $12)`;

/** An attempt that was refused. */
export interface RefusedAttempt {
  readonly authorityId: string;
  /** What kind of stream it is about. */
  readonly kind: KindName;
  /** Null where a procurement was to be opened, or where it was about something else than a procurement. */
  readonly procurementId: string | null;
  readonly version: number;
  readonly at: Instant;
  readonly command: string;
  readonly reasons: readonly Reason[];
}

/**
 * Notes an attempt that was refused, outside the history. What the command carried is not kept, only its digest, salted: it may be
 * personal, and nothing came of it.
 *
 * @param digest of the request, without salt.
 */
export async function logRefusal(
  queryable: Queryable,
  refused: RefusedAttempt,
  actor: Actor,
  digest: string,
  requestId: string | null,
): Promise<void> {
  const salt = newSalt();
  await queryable.prepared('engine.refusal', INSERT, [
    refused.authorityId,
    randomUUID(),
    refused.procurementId,
    refused.version,
    refused.at,
    refused.command,
    JSON.stringify(actor),
    saltedDigest(salt, digest),
    salt,
    JSON.stringify(refused.reasons),
    requestId,
    refused.kind,
  ]);
}
