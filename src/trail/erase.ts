import type { Queryable } from '../platform/database/database.js';
import type { PersonActor, StreamName, TrailEvent } from './event.js';
import { erasuresOf, noteIn } from './own-streams.js';

/** Which sealed value of which event. */
export interface SealedValueName {
  readonly stream: StreamName;
  readonly version: number;
  readonly name: string;
}

/** What the event of an erasure says. */
export interface ErasureData {
  readonly stream: { readonly type: string; readonly id: string };
  readonly version: number;
  readonly name: string;
  /** The digest that the event from which it was erased keeps. */
  readonly digest: string;
  readonly reason: string;
}

/**
 * Erases a sealed value for good: in one transaction with the event that says who did it, and why. Its digest stays, so every
 * hash still verifies. Null if there is no such value, or it is erased already.
 *
 * @param tx of a login that owns the tables; the application may not.
 */
export async function eraseSealedValue(
  tx: Queryable,
  { stream, version, name }: SealedValueName,
  by: PersonActor,
  reason: string,
): Promise<TrailEvent | null> {
  const { authority, type, id } = stream;
  const key = [authority, type, id, version, name];
  const [value] = await tx.query<{ digest: string }>(
    `SELECT digest FROM sealed_value WHERE authority_id = $1 AND stream_type = $2 AND stream_id = $3 AND version = $4
     AND name = $5 AND disclosure IS NOT NULL FOR UPDATE`,
    key,
  );
  if (!value) return null;
  const data: ErasureData = { stream: { type, id }, version, name, digest: value.digest, reason };
  const event = await noteIn(tx, erasuresOf(authority), { type: 'SealedValueErased', data: { ...data }, actor: by });
  await tx.query('SELECT erase_sealed_value($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    ...key,
    by.personId,
    reason,
    event.recordedAt,
    event.version,
  ]);
  return event;
}
