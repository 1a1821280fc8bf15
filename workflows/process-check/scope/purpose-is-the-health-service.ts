import { condition } from '../condition.js';
import type { CheckReason, ScopeAnswers } from '../types.js';

/** Reg 3(1): the services are procured for the purposes of the health service in England. */
export function purposeIsTheHealthService(input: ScopeAnswers): CheckReason {
  return condition('reg3Applies', input.healthServicePurpose, {
    yes: 'The services are for the purposes of the health service in England.',
    no: 'The services are not for the purposes of the health service in England.',
  });
}
