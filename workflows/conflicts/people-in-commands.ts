import { fieldsThat, type CommandData, type CommandType } from '../acts/commands.js';
import type { Evidence } from '../facts/procurement.js';

/** Somebody whom a command names as deciding, evaluating, moderating, reviewing or approving. */
export interface Named {
  readonly field: string;
  /** Their id; null where only a name is given, and nobody in this procurement bears it. */
  readonly person: string | null;
}

const naming = fieldsThat(({ names }) => names !== undefined);

/** The fields of acts that name such people, one or several. */
export const namingFields: readonly string[] = [...naming.keys()];

/** Whom a field names, as words say it: `of those named as deciding` or, where it names one alone, the person. */
export function namedAs(field: string): string | null {
  const { kind, names } = naming.get(field) ?? {};
  if (kind === undefined) return null;
  return kind.is === 'list' ? `of those named as ${names}` : `The person named as ${names}`;
}

/** Everyone whom a command names, with the ids that were given or that belong to the names. */
export function namedIn(data: CommandData[CommandType] | null, evidence: Evidence): readonly Named[] {
  if (data === null) return [];
  const given = data as Readonly<Record<string, unknown>>;
  return namingFields.flatMap((field) => {
    const value = given[field];
    if (Array.isArray(value)) return value.flatMap((one, index) => named(one, `data.${field}[${index}]`, evidence));
    return value === undefined || value === null ? [] : named(value, `data.${field}`, evidence);
  });
}

/** Whom one entry names: by the id given and, where the name given belongs to others who take part, them as well. */
function named(value: unknown, field: string, evidence: Evidence): readonly Named[] {
  // An evaluator is named by id alone; everyone else by name and role, with an id where there is one.
  const given = typeof value === 'object' && value !== null ? (value as { readonly person?: unknown }).person : value;
  const bearing = (evidence.named ?? []).filter((one) => one.field === field);
  if (typeof given !== 'string') return bearing.length > 0 ? bearing : [{ field, person: null }];
  const own = { field, person: given };
  return bearing.some(({ person }) => person === given) ? [own] : [own, ...bearing];
}
