import { field, type FieldOptions } from './field.js';

/** Text of one exact form, such as a code or a digest. `form` says which, after "must be". */
export function Formatted(pattern: RegExp, form: string, options: FieldOptions = {}): PropertyDecorator {
  const wrong = (value: unknown): string | undefined =>
    typeof value === 'string' && pattern.test(value) ? undefined : `must be ${form}`;
  return field({ name: 'formatted', wrong, schema: { type: String, pattern: pattern.source } }, options);
}
