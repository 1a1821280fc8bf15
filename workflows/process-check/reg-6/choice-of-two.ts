import { condition, paragraph, type Paragraph } from '../condition.js';
import type { CheckReason, ProcessCheckInput } from '../types.js';
import { NEITHER_A_NOR_B } from './choice-of-three.js';
import { notAFramework } from './not-a-framework.js';

/** Reg 6(6)(c). It is a condition of this paragraph alone: the Most Suitable Provider Process under (5) does not need it. */
export function mostSuitableProviderIsLikelyToBeIdentified(input: ProcessCheckInput): CheckReason {
  return condition('reg6Choice2Likely', input.likelyToIdentifyMostSuitable, {
    yes: 'The authority is of the view that it is likely to be able to identify the most suitable provider.',
    no: 'The authority is not of the view that it is likely to be able to identify the most suitable provider.',
  });
}

/** Reg 6(6), reached only where (5) does not apply: the authority chooses between two processes. */
export function choiceOfTwo(input: ProcessCheckInput): Paragraph {
  const conditions = [
    condition('reg6Choice2NotAOrB', true, { yes: NEITHER_A_NOR_B, no: '' }),
    condition('reg6Choice2NotChoice3', true, { yes: 'Paragraph (5) does not apply.', no: '' }),
    mostSuitableProviderIsLikelyToBeIdentified(input),
    notAFramework('reg6Choice2NotFramework', input),
  ];
  return paragraph('reg6Choice2', conditions, {
    yes: 'All of (a) to (d) hold, so the authority may choose the Most Suitable Provider Process or the Competitive Process.',
    no: 'Not all of (a) to (d) hold, so the Most Suitable Provider Process may not be followed.',
  });
}
