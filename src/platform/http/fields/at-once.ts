/** What is not read at once: something is wrong with it, or it is left to the whole check, which says what. */
export const UNREAD = Symbol('unread');

/** Gives a value as it comes out of the check, or {@link UNREAD}. */
export type ReadAtOnce = (value: unknown) => unknown;

interface Known {
  readonly optional: boolean;
  readonly nullable: boolean;
  readonly read: ReadAtOnce;
}

const known = new WeakMap<object, Map<string, Known>>();
const whole = new WeakSet<object>();

/**
 * Notes beside the decorators of a field how its value is read where nothing is wrong with it. Later ones of the same field take the place
 * of earlier ones.
 */
export function readAtOnceBy(
  read: ReadAtOnce,
  { optional = false, nullable = false }: { readonly optional?: boolean; readonly nullable?: boolean },
): PropertyDecorator {
  return (prototype, name) => {
    const fields = known.get(prototype) ?? new Map<string, Known>();
    known.set(prototype, fields.set(String(name), { optional, nullable, read }));
  };
}

/** Says that every field of a class is noted, so that its objects can be read at once. */
export function isReadAtOnce(type: new () => object): void {
  whole.add(type.prototype as object);
}

/**
 * Reads an object as the decorators of its class check it, where nothing is wrong: what class-transformer and class-validator come to, by
 * one walk along its fields. It says nothing of what is wrong: whatever is not plainly right is {@link UNREAD}, and is left to them.
 */
export function readAtOnce(type: new () => object, data: unknown): unknown {
  const prototype = type.prototype as object;
  const fields = known.get(prototype);
  if (!fields || !whole.has(prototype) || !isPlain(data)) return UNREAD;
  const read: Record<string, unknown> = {};
  let met = 0;
  for (const [name, field] of fields) {
    if (Object.hasOwn(data, name)) met += 1;
    const value = data[name];
    if (value === undefined) {
      if (!field.optional) return UNREAD;
      continue;
    }
    if (value === null && field.nullable) read[name] = null;
    else {
      const one = field.read(value);
      if (one === UNREAD) return UNREAD;
      read[name] = one;
    }
  }
  // Whatever else it has is not known.
  return met === Object.keys(data).length ? read : UNREAD;
}

/** The same of a list of such objects. */
export function readListAtOnce(
  type: new () => object,
  value: unknown,
  { min, max }: { readonly min: number; readonly max: number },
): unknown {
  if (!Array.isArray(value) || value.length < min || value.length > max) return UNREAD;
  const read: unknown[] = [];
  for (const entry of value) {
    const one = readAtOnce(type, entry);
    if (one === UNREAD) return UNREAD;
    read.push(one);
  }
  return read;
}

/** A value that a rule has nothing against, as JSON would give it back. */
export function asJson(value: unknown): unknown {
  // There is no negative zero in JSON.
  if (typeof value === 'number') return value + 0;
  return typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value;
}

function isPlain(data: unknown): data is Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null) return false;
  const prototype: unknown = Object.getPrototypeOf(data);
  return prototype === Object.prototype || prototype === null;
}
