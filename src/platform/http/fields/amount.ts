import { field, type FieldOptions } from './field.js';

const LARGEST = 1e12;

function wrongWithAmount(value: unknown): string | undefined {
  if (typeof value !== 'number') return 'must be a number';
  if (!Number.isFinite(value)) return 'must be finite';
  if (value < 0) return 'must not be negative';
  if (value > LARGEST) return 'must be no more than a million million pounds';
  // The digits as written: 1.005 has three decimals, whatever binary arithmetic makes of it.
  if (!/^\d+(\.\d{1,2})?$/.test(String(value))) return 'must be in pounds with at most two decimals';
  return undefined;
}

/** An amount of money in pounds: a JSON number, not negative, with at most two decimals. */
export function Amount(options: FieldOptions = {}): PropertyDecorator {
  const schema = { type: Number, minimum: 0, maximum: LARGEST, multipleOf: 0.01 } as const;
  return field({ name: 'amount', wrong: wrongWithAmount, schema }, options);
}
