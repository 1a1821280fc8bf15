import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { contradictions, type ProcessCheckInput } from '../../../workflows/index.js';
import { fieldErrors } from '../../platform/http/validation.js';
import { ProcessCheckDto } from './process-check.dto.js';

/** What is wrong with one field, as words that follow its name. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export type ReadAnswers =
  | { readonly ok: true; readonly answers: ProcessCheckInput }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/**
 * Parsed JSON as answers to reg 3 and reg 6, or every field that is unknown, missing, of the wrong type, impossible or in
 * contradiction with another.
 */
export async function readProcessAnswers(value: unknown): Promise<ReadAnswers> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, problems: [{ field: 'the document', message: 'must be an object with the answers' }] };
  }
  const hidden = hiddenFields(value, '');
  if (hidden.length > 0) return { ok: false, problems: hidden };
  const dto = plainToInstance(ProcessCheckDto, value);
  const errors = await validate(dto, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) return { ok: false, problems: fieldErrors(errors) };
  const answers: ProcessCheckInput = dto;
  const disagreements = contradictions(answers);
  return disagreements.length > 0 ? { ok: false, problems: disagreements } : { ok: true, answers };
}

/** The answers are two levels deep. What is deeper is refused before it can exhaust whoever walks it. */
const DEEPEST = 3;

/**
 * Fields whose names class-transformer drops in silence, nesting without end, and lists, of which the answers have none: one of a
 * hundred thousand entries would be checked for seconds before it is refused. Unknown fields are refused whatever their name.
 */
function hiddenFields(value: object, path: string, depth = 1): readonly FieldProblem[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const field = `${path}${name}`;
    if (name === '__proto__' || name === 'constructor') return [{ field, message: 'is not a known field' }];
    if (typeof inner !== 'object' || inner === null) return [];
    if (Array.isArray(inner)) return [{ field, message: 'must not be a list' }];
    return depth >= DEEPEST
      ? [{ field, message: 'is nested too deeply' }]
      : hiddenFields(inner, `${field}.`, depth + 1);
  });
}
