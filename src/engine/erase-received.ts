import type { Queryable } from '../platform/database/database.js';
import { erasuresOf, noteIn, type PersonActor, type TrailEvent } from '../trail/index.js';

/** Something that was received and refused, which is kept as it was sent. */
export interface RefusedReception {
  readonly id: string;
  /** The authority whose procurement it was sent to. */
  readonly authority: string;
  readonly procurement: string;
  readonly command: string;
  readonly receivedAt: string;
  /** Whether what was sent is there still. */
  readonly kept: boolean;
}

/** What was received in a procurement and refused, in the order of receipt. */
export function refusedReceptions(queryable: Queryable, procurement: string): Promise<readonly RefusedReception[]> {
  return queryable.query(
    `SELECT r.id, r.authority_id AS authority, r.procurement_id AS procurement, r.command, r.received_at AS "receivedAt",
       r.request ? 'principal' AS kept
     FROM reception r WHERE r.procurement_id = $1 AND r.status = 'refused' ORDER BY r.received_at, r.id`,
    [procurement],
  );
}

/**
 * Erases for good what was sent, who sent it, and what tells of it among the refused attempts: in one transaction with the event that says who did that, and why. When something
 * was received, what it was to be, and why it was refused stay.
 *
 * @param reference of its receipt.
 * @param tx of a login that owns the tables.
 */
export async function eraseReceived(
  tx: Queryable,
  { id, authority, procurement, command, receivedAt }: RefusedReception,
  reference: string,
  by: PersonActor,
  reason: string,
): Promise<TrailEvent> {
  const data = { procurement, reference, command, receivedAt, reason };
  await tx.query(
    `UPDATE refusal f SET request_salt = NULL FROM reception r
     WHERE r.authority_id = $1 AND r.id = $2::uuid AND f.authority_id = r.authority_id AND f.procurement_id = r.procurement_id
       AND f.request_digest = encode(sha256(convert_to(f.request_salt || ' ' || r.request_digest, 'UTF8')), 'hex')`,
    [authority, id],
  );
  const event = await noteIn(tx, erasuresOf(authority), { type: 'ReceptionErased', data, actor: by });
  await tx.query(
    `UPDATE reception SET request = jsonb_build_object('command', jsonb_build_object('type', command, 'data', '{}'::jsonb)),
       request_digest = '', asker = 'erased', key = NULL, salt = NULL
     WHERE authority_id = $1 AND id = $2::uuid AND status = 'refused'`,
    [authority, id],
  );
  return event;
}
