import type { CommandData, CommandType } from '../commands.js';
import type { Evidence } from '../procurement.js';

/** Somebody whom a command names as deciding, evaluating, moderating, reviewing or approving. */
export interface Named {
  readonly field: string;
  /** Their id; null where only a name is given, and nobody in this procurement bears it. */
  readonly person: string | null;
}

/** The fields of commands that name such people, one or several. */
export const namingFields = [
  'decisionMakers',
  'evaluators',
  'moderators',
  'reviewers',
  'approvers',
  'approvedBy',
  'evaluator',
] as const;

/** Everyone whom a command names, with the ids that were given or that belong to the names. */
export function namedIn(data: CommandData[CommandType] | null, evidence: Evidence): readonly Named[] {
  if (data === null) return [];
  const given = data as Readonly<Record<string, unknown>>;
  return namingFields.flatMap((field) => {
    const value = given[field];
    if (Array.isArray(value)) return value.map((one, index) => named(one, `data.${field}[${index}]`, evidence));
    return value === undefined || value === null ? [] : [named(value, `data.${field}`, evidence)];
  });
}

function named(value: unknown, field: string, evidence: Evidence): Named {
  const given = typeof value === 'object' && value !== null ? (value as { person?: unknown }).person : undefined;
  const known = evidence.named?.find((one) => one.field === field);
  return { field, person: typeof given === 'string' ? given : (known?.person ?? null) };
}
