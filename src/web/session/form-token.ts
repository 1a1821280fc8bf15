import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const BYTES = 32;
const TOKEN = /^[\w-]{86}$/;

/**
 * The token that the forms of a session carry, which nobody can make without what its cookie holds. It is masked, so that each page
 * has another: who sees how well a page is compressed learns nothing of it.
 */
export function formToken(session: string): string {
  const mask = randomBytes(BYTES);
  return Buffer.concat([mask, masked(secretOf(session), mask)]).toString('base64url');
}

/** Whether a token was made for this session. */
export function isFormToken(session: string, token: string | undefined): boolean {
  if (token === undefined || !TOKEN.test(token)) return false;
  const bytes = Buffer.from(token, 'base64url');
  return timingSafeEqual(masked(bytes.subarray(BYTES), bytes.subarray(0, BYTES)), secretOf(session));
}

const secretOf = (session: string): Buffer => createHmac('sha256', session).update('forms').digest();

const masked = (bytes: Buffer, mask: Buffer): Buffer => Buffer.from(bytes.map((byte, index) => byte ^ mask[index]!));
