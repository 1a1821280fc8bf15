import type { CommandType, Field, Fields, Kind } from '../../../workflows/index.js';
import { capital } from '../../platform/words/amounts.js';
import type { Called } from './called.js';
import { fieldsOf, givenFor } from './given.js';

/** A field of an act, wherever it stands within it, with what it is called there. */
export interface FieldAt {
  readonly field: Field;
  readonly label: string;
  readonly long: boolean;
}

/** From this many characters on, what may be said is a text of its own. */
const LONG = 1000;

/** The field at a place in what an act carries, such as `providers.0.address`; null where there is none. */
export function fieldAt(command: CommandType, path: string): FieldAt | null {
  const [first = '', ...rest] = path.split('.');
  const field = own(fieldsOf(command), first);
  return field ? within(field, capital(field.noun), rest) : null;
}

function within(field: Field, label: string, rest: readonly string[]): FieldAt | null {
  const [next, ...further] = rest;
  if (next === undefined) return { field, label, long: isLong(field.kind) };
  const { kind } = field;
  if (kind.is === 'list') {
    const each = { ...field, kind: kind.of };
    return /^\d+$/.test(next) ? within(each, `${label}, no. ${Number(next) + 1}`, further) : null;
  }
  if (kind.is === 'provider') {
    const part = { ...field, kind: { is: 'text', most: LONG - 1, blank: true } as Kind };
    return { field: part, label: `${label}: ${providerParts[next] ?? 'its details'}`, long: false };
  }
  if (kind.is !== 'object') return null;
  const part = own(kind.shape.carries, next);
  return part ? within(part, `${label}: ${part.noun}`, further) : null;
}

const providerParts: Readonly<Record<string, string>> = { name: 'its name', address: 'its address', id: 'which it is' };

const own = (fields: Fields, name: string): Field | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

const isLong = (kind: Kind): boolean => kind.is === 'text' && kind.most >= LONG;

/** A value at that place, in words. */
export const textAt = ({ field }: FieldAt, value: unknown, called: Called): string =>
  givenFor('', field, value, called)
    .map(({ text }) => text)
    .join('; ');
