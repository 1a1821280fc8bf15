import { InvalidInput } from '../platform/errors.js';

/** Deeper than any command is, and far from where recursion becomes a danger. */
const DEEPEST = 32;

/**
 * Refuses what the history cannot hold, naming the field: the character U+0000 (PostgreSQL has no room for it), half of a
 * surrogate pair and numbers that are not finite (JSON has no word for them), and nesting without end.
 */
export function refuseUnstorable(value: unknown, field = 'data', depth = 0): void {
  if (typeof value === 'string') {
    if (value.includes('\u0000') || !isWellFormed(value)) {
      const which = value.includes('\u0000') ? 'the character U+0000' : 'half of a surrogate pair';
      throw InvalidInput.field(field, `must not contain ${which}, which cannot be stored`);
    }
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw InvalidInput.field(field, 'must be a finite number');
  } else if (value !== null && typeof value === 'object') {
    if (depth === DEEPEST) throw InvalidInput.field(field, 'is nested too deeply');
    for (const [name, member] of Object.entries(value)) {
      refuseUnstorable(name, field, depth);
      refuseUnstorable(member, Array.isArray(value) ? `${field}[${name}]` : `${field}.${name}`, depth + 1);
    }
  }
}

/** `String.prototype.isWellFormed` is in every Node.js we run on, and not yet in the ES2023 library types. */
function isWellFormed(text: string): boolean {
  return (text as unknown as { isWellFormed(): boolean }).isWellFormed();
}
