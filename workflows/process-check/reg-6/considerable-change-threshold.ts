import { parameterValue, type Regime } from '../../law/index.js';
import { condition } from '../condition.js';
import { inPounds, penceOf, percentOf, poundsOf, type Pence } from '../money.js';
import type { ChangeAnswers, CheckReason, ConsiderableChange, ProcessCheckInput } from '../types.js';

/** The threshold worked out, with a reason for each condition of reg 6(10), (11) and (12). */
export interface ThresholdAnswer {
  readonly considerableChange: ConsiderableChange;
  /** The arithmetic in a few words, for the condition that rests on it. */
  readonly figures: string;
  readonly reasons: readonly CheckReason[];
}

/** Reg 6(10)(a), against the existing contract as it was when entered into. */
export function arrangementsAreMateriallyDifferent(change: ChangeAnswers): CheckReason {
  return condition('reg6ThresholdCharacter', change.materiallyDifferent, {
    yes: 'The proposed arrangements are materially different in character to the existing contract as entered into.',
    no: 'The proposed arrangements are not materially different in character to the existing contract as entered into.',
  });
}

/** Reg 6(10)(b)(i). */
export function changesAreAttributableToTheAuthority(change: ChangeAnswers): CheckReason {
  return condition('reg6ThresholdAttributable', change.attributableToAuthority, {
    yes: 'Changes in the services are attributable to a decision of the authority.',
    no: 'No changes in the services are attributable to a decision of the authority.',
  });
}

/** Reg 6(10)(b)(ii): at least the amount, so the amount itself is enough. Only an increase counts. */
export function increaseReachesTheAmount(existing: Pence, proposed: Pence, regime: Regime): CheckReason {
  const least = penceOf(parameterValue('considerable-change-amount', regime)) as Pence;
  const compared = `${inPounds(existing)} to ${inPounds(proposed)} is ${difference(existing, proposed)}`;
  return condition('reg6ThresholdAmount', proposed - existing >= least, {
    yes: `${compared}: at least ${inPounds(least)}.`,
    no: `${compared}: less than ${inPounds(least)}.`,
  });
}

/** Reg 6(10)(b)(iii): at least the percentage, so the percentage itself is enough. Compared in whole pence, without division. */
export function increaseReachesThePercentage(existing: Pence, proposed: Pence, regime: Regime): CheckReason {
  const least = parameterValue('considerable-change-percent', regime);
  const increase = proposed - existing;
  const compared = `${inPounds(existing)} to ${inPounds(proposed)} is ${differenceInPercent(existing, proposed)}`;
  return condition('reg6ThresholdPercent', increase > 0n && increase * 100n >= existing * BigInt(least), {
    yes: `${compared}: at least ${least}%.`,
    no: `${compared}: less than ${least}%.`,
  });
}

/** Reg 6(11)(a). */
export function differenceIsSolelyBySuccession(change: ChangeAnswers): CheckReason {
  const solely = change.materiallyDifferent && change.solelyBySuccession;
  return condition('reg6SuccessionSole', solely && change.successorMeetsBasicSelectionCriteria === true, {
    yes: 'The difference is solely that the provider changes by corporate succession, and the authority is satisfied that it meets the basic selection criteria.',
    no: solely
      ? 'The difference is solely that the provider changes by corporate succession, but that it meets the basic selection criteria is not confirmed.'
      : 'It is not the case that (10)(a) applies solely because the provider changes by corporate succession.',
  });
}

/** Reg 6(12)(b), whose external factors matter only to a change that (10)(b) catches. */
export function changeRespondsToExternalFactors(change: ChangeAnswers): CheckReason {
  return condition('reg6ExternalFactors', change.externalFactors, {
    yes: 'The change is in response to external factors beyond the control of the authority and the provider.',
    no: 'The change is not in response to external factors beyond the control of the authority and the provider.',
  });
}

/**
 * Reg 6(10) to (12). Each exception fails where the other limb applies, so (a) and (b) together always meet the threshold.
 * Null where an existing contract, a proposed value or an account of the change is missing, so that there is nothing to compare.
 */
export function considerableChangeThreshold(input: ProcessCheckInput, regime: Regime): ThresholdAnswer | null {
  const { existingContract, proposed: proposedArrangements, change } = input;
  if (!existingContract || !proposedArrangements || !change) return null;
  const existing = penceOf(existingContract.lifetimeValueAtEntry);
  const proposed = penceOf(proposedArrangements.lifetimeValue);
  if (existing === null || proposed === null) return null;

  const limbA = arrangementsAreMateriallyDifferent(change);
  const partsOfB = [
    changesAreAttributableToTheAuthority(change),
    increaseReachesTheAmount(existing, proposed, regime),
    increaseReachesThePercentage(existing, proposed, regime),
  ];
  const a = limbA.holds;
  const b = partsOfB.every((part) => part.holds);
  const limbB = condition('reg6ThresholdChange', b, {
    yes: 'All of (i) to (iii) hold.',
    no: 'Not all of (i) to (iii) hold.',
  });

  const succession = differenceIsSolelyBySuccession(change);
  const external = changeRespondsToExternalFactors(change);
  const exception = exceptionThatApplies(a, b, succession.holds, external.holds);
  const met = (a || b) && exception === null;

  return {
    considerableChange: {
      met,
      increase: poundsOf(proposed - existing),
      increasePercent: percentOf(proposed - existing, existing, 6),
      limbs: { a, b },
      exception,
    },
    figures: `${difference(existing, proposed)}, ${differenceInPercent(existing, proposed)}`,
    reasons: [
      limbA,
      ...partsOfB,
      limbB,
      succession,
      condition('reg6SuccessionNotChange', !b, { yes: '(10)(b) does not apply.', no: '(10)(b) applies.' }),
      condition('reg6ExternalNotCharacter', !a, { yes: '(10)(a) does not apply.', no: '(10)(a) applies.' }),
      external,
      condition('reg6Threshold', met, {
        yes: 'The considerable change threshold is met.',
        no: `The considerable change threshold is not met${exception === null ? '' : `: the exception in ${exception} applies`}.`,
      }),
    ],
  };
}

function exceptionThatApplies(
  a: boolean,
  b: boolean,
  succession: boolean,
  external: boolean,
): ConsiderableChange['exception'] {
  if (a && !b && succession) return '6(11)';
  if (b && !a && external) return '6(12)';
  return null;
}

function difference(existing: Pence, proposed: Pence): string {
  return proposed < existing ? `${inPounds(existing - proposed)} lower` : `${inPounds(proposed - existing)} higher`;
}

/** In percent, cut off at two decimal places, so that what falls short of 25% is never shown as 25%. */
function differenceInPercent(existing: Pence, proposed: Pence): string {
  if (existing === 0n) return proposed > 0n ? 'an increase from nothing' : 'no increase from nothing';
  const size = proposed < existing ? existing - proposed : proposed - existing;
  return `${percentOf(size, existing, 2)}% ${proposed < existing ? 'lower' : 'higher'}`;
}
