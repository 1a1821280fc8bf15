import { createHash, randomBytes } from 'node:crypto';

/** 128 bits, as RFC 9901 (SD-JWT) section 9.3 recommends: a short name cannot be guessed from its digest. */
const SALT_BYTES = 16;

/** A value kept beside an event: what is stored, and what the event holds of it. */
export interface Sealed {
  readonly name: string;
  /** The SD-JWT disclosure: base64url of the UTF-8 JSON `[salt, name, value]`. Stored as it is, so that its digest never has to be made again. */
  readonly disclosure: string;
  /** base64url of the SHA-256 of the disclosure. Says nothing of the value to whoever lacks the disclosure. */
  readonly digest: string;
}

/** Seals a value under its name with a salt of its own. The value must be one that JSON can say. */
export function sealValue(name: string, value: unknown): Sealed {
  const salt = randomBytes(SALT_BYTES).toString('base64url');
  const disclosure = Buffer.from(JSON.stringify([salt, name, value]), 'utf8').toString('base64url');
  return { name, disclosure, digest: digestOf(disclosure) };
}

/** The digest of a disclosure: base64url of the SHA-256 of its ASCII text (RFC 9901 section 4.2.3). */
export function digestOf(disclosure: string): string {
  return createHash('sha256').update(disclosure, 'ascii').digest('base64url');
}

/** The name and value that a disclosure discloses; null where it is not one. */
export function openDisclosure(disclosure: string): { readonly name: string; readonly value: unknown } | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(disclosure, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 3 || typeof parts[1] !== 'string') return null;
    return { name: parts[1], value: parts[2] };
  } catch {
    return null;
  }
}

/** The same in SQL, as text: the value that the disclosure of a row of `sealed_value` discloses, by the name of the row. */
export const disclosedText = (row: string): string =>
  `convert_from(decode(rpad(translate(${row}.disclosure, '-_', '+/'), 4 * ((length(${row}.disclosure) + 3) / 4), '='), 'base64'), 'UTF8')::jsonb ->> 2`;
