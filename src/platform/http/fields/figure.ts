import { field, type FieldOptions } from './field.js';

/** A number that is not money: a weight, a score. */
export function Figure(
  minimum: number,
  maximum: number,
  decimals: number,
  options: FieldOptions = {},
): PropertyDecorator {
  const digits = new RegExp(decimals === 0 ? '^\\d+$' : `^\\d+(\\.\\d{1,${decimals}})?$`);
  const wrong = (value: unknown): string | undefined => {
    if (typeof value !== 'number') return 'must be a number';
    if (!(value >= minimum && value <= maximum)) return `must be from ${minimum} to ${maximum}`;
    if (digits.test(String(value))) return undefined;
    return decimals === 0 ? 'must be a whole number' : `must have at most ${decimals} decimals`;
  };
  return field({ name: 'figure', wrong, schema: { type: Number, minimum, maximum } }, options);
}
