import { processCheckExample } from '../../../src/openapi/process-check-example.js';
import type { ProcessCheckInput } from '../../../workflows/index.js';
import { answersFor } from '../../support/law/places/procurements.js';

/** The answers of the documented example: a contract due to expire, an increase of £300,000 (7.5%), and a good provider. */
export const exampleAnswers = processCheckExample;

/** The example with some answers changed. */
export function answers(changed: Partial<ProcessCheckInput> = {}): ProcessCheckInput {
  return { ...exampleAnswers, ...changed };
}

export const everyChoiceForPatients = answersFor['direct-award-b'].patientChoice;
