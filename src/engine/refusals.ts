import { randomUUID } from 'node:crypto';
import type { Queryable } from '../platform/database/database.js';
import type { Actor } from '../trail/index.js';
import type { Refused } from './command.js';

const INSERT = `
INSERT INTO refusal (authority_id, id, procurement_id, version, at, command, actor, request_digest, reasons, request_id)
VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9::jsonb, $10)`;

/**
 * Notes an attempt that was refused, outside the history. What the command carried is not kept, only its digest: it may be
 * personal, and nothing came of it.
 */
export async function logRefusal(
  queryable: Queryable,
  refused: Refused,
  actor: Actor,
  digest: string,
  requestId: string | null,
): Promise<void> {
  await queryable.prepared('engine.refusal', INSERT, [
    refused.authorityId,
    randomUUID(),
    refused.procurementId,
    refused.version,
    refused.at,
    refused.command,
    JSON.stringify(actor),
    digest,
    JSON.stringify(refused.reasons),
    requestId,
  ]);
}
