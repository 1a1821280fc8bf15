import type { FieldError } from '../errors.js';

/** Deeper than any command is. */
const DEEPEST = 8;

/** More than any list or object of a command has. */
const LONGEST = 500;

/** More than any command has in all. */
const MOST_VALUES = 5000;

const MOST_ERRORS = 100;

/**
 * What must not even be looked at field by field: names that class-transformer passes over in silence, nesting without end, and
 * more values than can be checked without keeping everybody else waiting.
 */
export function unreadable(data: object, name: string): readonly FieldError[] {
  let values = 0;
  const look = (value: object, path: string, depth: number): readonly FieldError[] => {
    const entries = Object.entries(value);
    values += entries.length;
    if (entries.length > LONGEST) return [{ field: path || name, message: `must have at most ${LONGEST} entries` }];
    if (values > MOST_VALUES) return [{ field: path || name, message: 'is more than is read at once' }];
    return entries.flatMap(([key, member]: [string, unknown]) => {
      const field = path === '' ? key : Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
      if (key in Object.prototype) return [{ field, message: 'is not a known field' }];
      if (typeof member !== 'object' || member === null) return [];
      return depth < DEEPEST ? look(member, field, depth + 1) : [{ field, message: 'is nested too deeply' }];
    });
  };
  return look(data, '', 1).slice(0, MOST_ERRORS);
}
