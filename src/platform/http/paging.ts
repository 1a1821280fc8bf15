import { isInstant } from '../../../workflows/index.js';
import { InvalidInput } from '../errors.js';

/** One page of a list. `next` is there when there is more. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

type Key = readonly (string | number)[];

/** The cursor of a key: a list goes on after the entry that has it. */
export const cursorOf = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** What a part of a key may be: a version or another count, an instant, or an identifier. */
type KeyPart = 'number' | 'instant' | 'string';

const LARGEST_COUNT = 2_147_483_647;

const isPart: Readonly<Record<KeyPart, (value: unknown) => boolean>> = {
  number: (value) => Number.isInteger(value) && Math.abs(value as number) <= LARGEST_COUNT,
  instant: (value) => typeof value === 'string' && isInstant(value),
  string: (value) => typeof value === 'string' && !/[\p{Cc}\p{Cs}]/u.test(value),
};

/**
 * The key that a cursor stands for: the sort values of the last entry seen, which the query continues after. A cursor that this
 * service did not make, or that belongs to another list, is refused; its parts still go to SQL only as parameters.
 */
export function keyOfCursor(cursor: string | undefined, parts: readonly KeyPart[]): Key | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    const isOurs = Array.isArray(key) && key.length === parts.length && parts.every((part, n) => isPart[part](key[n]));
    if (isOurs) return key as Key;
  } catch {
    // Said below.
  }
  throw InvalidInput.field('query.after', 'is not the `next` of a page of this list');
}

/** A page from one row more than was asked for: that row only proves that there is more. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => T,
  key: (row: Row) => Key,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? cursorOf(key(last)) : undefined;
  return { items: shown.map(item), ...(next !== undefined && { next }) };
}
