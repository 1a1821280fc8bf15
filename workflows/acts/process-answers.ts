import type { ProcessCheckInput } from '../process-check/index.js';

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

type AnsweredAtOpening = (typeof answeredAtOpening)[number];

/** The answers to reg 6, as `probity check` takes them. */
export type ProcessAnswers = Omit<ProcessCheckInput, AnsweredAtOpening> &
  Partial<Pick<ProcessCheckInput, AnsweredAtOpening>>;
