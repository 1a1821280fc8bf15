import { randomBytes } from 'node:crypto';
import type { Instant } from '../../workflows/index.js';
import { Conflict } from '../platform/errors.js';
import type { Queryable } from '../platform/database/database.js';
import { canonicalText, sha256Hex, type StreamName } from '../trail/index.js';
import type { Accepted, CommandRequest } from './command.js';
import type { Asking } from './ports.js';

/** The part of an answer that is given again, as it was, for the same idempotency key. */
export type Answer = {
  readonly also?: readonly { readonly kind: string; readonly id: string; readonly version: number }[];
} & Pick<Accepted, 'procurementId' | 'commandId' | 'version' | 'state' | 'machine' | 'regime' | 'warnings' | 'events'>;

/** An answer as it is stored, with the digest of the request it was given to, and the salt of that. */
export interface StoredAnswer<T = Answer> {
  readonly digest: string;
  /** Null where the answer is from before there was one, or where what was asked for has been erased since. */
  readonly salt: string | null;
  readonly answer: T;
}

/** A row of `command_outcome`, as the statement that writes it wants it. */
export interface AnswerRow<A = Answer> {
  readonly asker: string;
  readonly key: string;
  readonly request_digest: string;
  readonly request_salt: string;
  readonly answer: A;
  readonly at: Instant;
  readonly salt: string;
}

/** What binds an answer to the event that it was given with: what is kept of it and is not in the events anyway. */
export interface AnswerBinding {
  readonly asker: string;
  readonly key: string;
  readonly requestDigest: string;
  readonly warnings: readonly unknown[];
}

/** 128 random bits, without which the digest of a request that is in an event could be found by guessing the request. */
export const newSalt = (): string => randomBytes(16).toString('base64url');

/** The digest of an answer as the first event of its command holds it: SHA-256 over the salt and what is bound. */
export function answerDigestOf(salt: string, { asker, key, requestDigest, warnings }: AnswerBinding): string {
  return sha256Hex(`${salt} ${canonicalText([asker, key, requestDigest, warnings])}`);
}

/** Whose idempotency keys they are: two people may use the same key for different things. */
export function askerOf(principal: Asking): string {
  return typeof principal === 'string' ? principal : `${principal.issuer} ${principal.subject}`;
}

/** SHA-256 over what was asked for: two requests with the same are the same request. */
export function digestOf({
  authorityId,
  procurementId,
  command,
}: Pick<CommandRequest, 'authorityId' | 'procurementId' | 'command'>): string {
  const about = procurementId === null ? { authorityId } : { procurementId };
  return sha256Hex(canonicalText({ ...about, type: command.type, data: command.data }));
}

/** The digest of a request as it is kept with its answer. */
export function saltedDigest(salt: string, digest: string): string {
  return sha256Hex(`${salt} ${digest}`);
}

/** The answer given before to the same request; null if there is none. Refuses a key that was used for something else. */
export function answeredBefore<T>(stored: StoredAnswer<T> | null, digest: string): T | null {
  if (!stored) return null;
  if (stored.digest === (stored.salt === null ? digest : saltedDigest(stored.salt, digest))) return stored.answer;
  throw new Conflict('idempotency-key-reused', 'This idempotency key was used for another request. Choose a new key.');
}

/** Takes away what tells of the request behind an event of which something is erased; its answer stays, and is given to nobody any more. */
export async function forgetRequest(
  tx: Queryable,
  { authority, type, id }: StreamName,
  version: number,
): Promise<void> {
  await tx.query(
    `UPDATE command_outcome o SET request_salt = NULL FROM event e
     WHERE e.authority_id = $1 AND e.stream_type = $2 AND e.stream_id = $3 AND e.version = $4
       AND o.authority_id = e.authority_id AND o.answer ->> 'commandId' = e.canonical::jsonb ->> 'commandId'`,
    [authority, type, id, version],
  );
}
