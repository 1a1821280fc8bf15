import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { contradictions, processCheck, type ProcessCheckInput } from '../../workflows/index.js';
import { fieldErrors } from '../platform/http/validation.js';
import { classOf } from '../platform/http/fields/class-of.js';

/** What is wrong with one field, as words that follow its name. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export type ReadAnswers =
  | { readonly ok: true; readonly answers: ProcessCheckInput }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** What stands for a field where the whole is wrong. */
export const THE_DOCUMENT = 'the document';

/**
 * Parsed JSON as answers to reg 3 and reg 6, or every field that is unknown, missing, of the wrong type, impossible or in
 * contradiction with another.
 */
export async function readProcessAnswers(value: unknown): Promise<ReadAnswers> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, problems: [{ field: THE_DOCUMENT, message: 'must be an object with the answers' }] };
  }
  if (Object.keys(value).length > MOST_FIELDS) {
    return { ok: false, problems: [{ field: THE_DOCUMENT, message: 'has more fields than there are questions' }] };
  }
  const hidden = hiddenFields(value, '');
  if (hidden.length > 0) return { ok: false, problems: hidden };
  const dto = plainToInstance(classOf(processCheck), value);
  const errors = await validate(dto, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) return { ok: false, problems: fieldErrors(errors) };
  const answers: ProcessCheckInput = dto;
  const disagreements = contradictions(answers);
  return disagreements.length > 0 ? { ok: false, problems: disagreements } : { ok: true, answers };
}

/** The answers are two levels deep. What is deeper is refused before it can exhaust whoever walks it. */
const DEEPEST = 3;

/** Far more than any answer has. */
const MOST_FIELDS = 50;

/**
 * Fields whose names class-transformer drops in silence, nesting without end, and so many fields that checking them would take
 * seconds before they are refused. Unknown fields are refused whatever their name.
 */
function hiddenFields(value: object, path: string, depth = 1): readonly FieldProblem[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const field = `${path}${name}`;
    if (name === '__proto__' || name === 'constructor') return [{ field, message: 'is not a known field' }];
    if (typeof inner !== 'object' || inner === null) return [];
    if (Object.keys(inner).length > MOST_FIELDS) return [{ field, message: 'has more fields than any answer' }];
    return depth >= DEEPEST
      ? [{ field, message: 'is nested too deeply' }]
      : hiddenFields(inner, `${field}.`, depth + 1);
  });
}
