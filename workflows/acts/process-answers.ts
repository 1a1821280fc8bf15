import type { ProcessCheckInput } from '../process-check/index.js';
import type { processAnswers } from './opening/process-answers.fields.js';
import type { Carried } from './shape.js';

/** The answers that the procurement's opening has already given; they may be repeated, and must then agree. */
export const answeredAtOpening = [
  'commencedOn',
  'authorityKind',
  'healthServicePurpose',
  'cpv',
  'cpvQualifierMet',
  'mixed',
  'framework',
] as const satisfies readonly (keyof ProcessCheckInput)[];

/** The answers to reg 6, as `probity check` takes them, without those of the opening where they are left out. */
export type ProcessAnswers = Carried<typeof processAnswers>;
