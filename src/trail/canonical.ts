import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Defect } from '../platform/errors.js';

/**
 * The RFC 8785 canonical JSON of a value: one text for one value, whoever writes it. Members that are `undefined` are left
 * out. What JSON cannot say (NaN, an infinity, half of a surrogate pair, a cycle) is a defect: it should not have come this far.
 */
export function canonicalText(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (error) {
    throw new Defect(`cannot be written as canonical JSON: ${(error as Error).message}`, { cause: error });
  }
  if (text === undefined) throw new Defect('cannot be written as canonical JSON: it is not a JSON value');
  return text;
}

/** SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal. */
export function sha256Hex(text: string): string {
  return hash('sha256', text, 'hex');
}

/**
 * Whether `text` is the canonical JSON of `value`, which must have been parsed from it. Far cheaper than writing it anew:
 * RFC 8785 is what `JSON.stringify` does, except for the order of members.
 */
export function isCanonical(text: string, value: unknown): boolean {
  if (JSON.stringify(value) === text && inOrder(value)) return true;
  return canonicalText(value) === text;
}

function inOrder(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every(inOrder);
  let last: string | undefined;
  for (const [key, member] of Object.entries(value)) {
    if (last !== undefined && key < last) return false;
    if (!inOrder(member)) return false;
    last = key;
  }
  return true;
}
