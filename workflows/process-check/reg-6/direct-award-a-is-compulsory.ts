import { condition, paragraph, type Paragraph } from '../condition.js';
import type { CheckReason, ProcessCheckInput } from '../types.js';
import { notAFramework } from './not-a-framework.js';

/** Reg 6(3)(a). */
export function thereIsAnExistingProvider(input: ProcessCheckInput): CheckReason {
  return condition('reg6AExistingProvider', input.existingProvider, {
    yes: 'There is an existing provider of the services.',
    no: 'There is no existing provider of the services.',
  });
}

/** Reg 6(3)(b). */
export function onlyTheExistingProviderIsCapable(input: ProcessCheckInput): CheckReason {
  return condition('reg6AOnlyProvider', input.onlyExistingProviderCapable, {
    yes: 'The authority is satisfied that, due to their nature, the services can be provided only by the existing provider.',
    no: 'The authority is not satisfied that, due to their nature, the services can be provided only by the existing provider.',
  });
}

/** Reg 6(3): where all of (a) to (c) hold, Direct Award Process A must be followed. */
export function directAwardAIsCompulsory(input: ProcessCheckInput): Paragraph {
  const conditions = [
    thereIsAnExistingProvider(input),
    onlyTheExistingProviderIsCapable(input),
    notAFramework('reg6ANotFramework', input),
  ];
  return paragraph('reg6DirectAwardA', conditions, {
    yes: 'All of (a) to (c) hold, so Direct Award Process A must be followed.',
    no: 'Not all of (a) to (c) hold, so Direct Award Process A is not required and may not be followed.',
  });
}
