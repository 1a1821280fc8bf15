import { createHash, randomBytes } from 'node:crypto';

/** 160 bits: cannot be guessed, however often somebody tries. */
const BYTES = 20;

const CODE = /^[A-Za-z0-9_-]{27}$/;

/**
 * A secret by which somebody without an account looks again at what they have lodged. Whoever repeats a request with its key, and
 * with the same content, gets the same code again; without a key each request has a code of its own.
 *
 * @param repeated the key of the request and what else makes it that request; null without a key.
 */
export function newReceiptCode(repeated: readonly string[] | null): string {
  if (repeated === null) return randomBytes(BYTES).toString('base64url');
  const hash = createHash('sha256').update(JSON.stringify(['probity.receipt', ...repeated]), 'utf8');
  return hash.digest().subarray(0, BYTES).toString('base64url');
}

/**
 * The id of the command that a code opens the receipt of: a UUID (version 8) made of the digest of the code. The history holds this
 * id, and so nothing that would open anything. Null for what is no code.
 */
export function commandOfCode(code: string): string | null {
  if (!CODE.test(code)) return null;
  const bytes = createHash('sha256').update(code, 'ascii').digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
