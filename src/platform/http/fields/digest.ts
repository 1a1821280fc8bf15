import { field, type FieldOptions } from './field.js';

const DIGEST = /^[0-9a-f]{64}$/;

/** A SHA-256 in 64 lower-case hexadecimal digits. */
export function Digest(options: FieldOptions = {}): PropertyDecorator {
  const wrong = (value: unknown): string | undefined =>
    typeof value === 'string' && DIGEST.test(value)
      ? undefined
      : 'must be a SHA-256 in 64 lower-case hexadecimal digits';
  return field({ name: 'digest', wrong, schema: { type: String, pattern: DIGEST.source } }, options);
}
