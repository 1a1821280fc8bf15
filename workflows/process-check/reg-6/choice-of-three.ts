import { condition, paragraph, type Paragraph } from '../condition.js';
import type { CheckReason, ProcessCheckInput } from '../types.js';
import type { ThresholdAnswer } from './considerable-change-threshold.js';
import { notAFramework } from './not-a-framework.js';

/** Regs 6(5)(a), 6(6)(a) and 6(7)(a): reached only where neither A nor B is compulsory. */
export const NEITHER_A_NOR_B = 'The authority is not required to follow Direct Award Process A or B.';

/** Reg 6(5)(b). Early replacement, or replacement after termination, is not replacement at the end of the term. */
export function existingContractIsToBeReplacedAtItsEnd(input: ProcessCheckInput): CheckReason {
  return condition('reg6Choice3Expiring', input.existingContract?.dueToExpire === true, {
    yes: 'The term of the existing contract is due to expire and the new contract replaces it at the end of that term.',
    no: input.existingContract
      ? 'The existing contract is not due to expire and be replaced at the end of its term.'
      : 'There is no existing contract to replace.',
  });
}

/** Reg 6(5)(d): a view about the past and about the future, of the existing provider. */
export function existingProviderIsOfASufficientStandard(input: ProcessCheckInput): CheckReason {
  const found = input.sufficientStandard;
  const past = Boolean(input.existingContract) && found?.existing === true;
  const future = found?.proposed === true;
  const says = (yes: boolean): string => (yes ? 'yes' : 'no');
  return condition('reg6Choice3Standard', input.existingProvider && past && future, {
    yes: 'The existing provider is satisfying the existing contract and will likely satisfy the proposed contract to a sufficient standard.',
    no: `The view is needed about the existing contract and the proposed one. Satisfying the existing contract: ${says(past)}. Likely to satisfy the proposed contract: ${says(future)}.`,
  });
}

/** Reg 6(5): where all of (a) to (e) hold, the authority chooses between C, the Most Suitable Provider Process and the Competitive Process. */
export function choiceOfThree(input: ProcessCheckInput, threshold: ThresholdAnswer | null): Paragraph {
  const conditions = [
    condition('reg6Choice3NotAOrB', true, { yes: NEITHER_A_NOR_B, no: '' }),
    existingContractIsToBeReplacedAtItsEnd(input),
    ...thresholdIsNotMet(input, threshold),
    existingProviderIsOfASufficientStandard(input),
    notAFramework('reg6Choice3NotFramework', input),
  ];
  return paragraph('reg6Choice3', conditions, {
    yes: 'All of (a) to (e) hold, so the authority may choose Direct Award Process C, the Most Suitable Provider Process or the Competitive Process.',
    no: 'Not all of (a) to (e) hold, so Direct Award Process C may not be followed.',
  });
}

/** Reg 6(5)(c). Left out where there is no existing contract: (b) has then already failed. Where it cannot be answered it does not hold. */
function thresholdIsNotMet(input: ProcessCheckInput, threshold: ThresholdAnswer | null): readonly CheckReason[] {
  if (!input.existingContract) return [];
  if (!threshold) {
    const no = 'There is no proposed value, or no account of the change, to compare with the existing contract.';
    return [condition('reg6Choice3Threshold', false, { yes: '', no })];
  }
  const { met, exception } = threshold.considerableChange;
  const figures = `compared with the existing contract as entered into: ${threshold.figures}`;
  return [
    condition('reg6Choice3Threshold', !met, {
      yes: `The considerable change threshold is not met (${figures}${exception ? `; exception in ${exception}` : ''}).`,
      no: `The considerable change threshold is met (${figures}).`,
    }),
  ];
}
