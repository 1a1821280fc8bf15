import { condition } from '../condition.js';
import { inPounds, penceOf } from '../money.js';
import type { CheckReason, MixedAnswers } from '../types.js';

const OTHERWISE =
  'This is not a mixed procurement under the Regulations: the health care services may be procured under them alone, and the rest under the law that governs the rest.';

/** Reg 3(3)(a) and (4)(a): the health care services have the higher estimated lifetime value. Equal values: neither is the higher. */
export function healthServicesAreTheMainSubject(mixed: MixedAnswers): CheckReason {
  const [health, other] = [penceOf(mixed.healthValue) ?? 0n, penceOf(mixed.otherValue) ?? 0n];
  const compared = `${inPounds(health)} of health care services, ${inPounds(other)} of other goods or services`;
  return condition('reg3MainSubject', health > other, {
    yes: `The health care services have the higher estimated lifetime value: ${compared}.`,
    no: `The health care services do not have the higher estimated lifetime value: ${compared}. ${OTHERWISE}`,
  });
}

/** Reg 3(3)(b): the authority's view that the rest could not reasonably be supplied under a separate contract. */
export function restCouldNotBeSuppliedSeparately(mixed: MixedAnswers): CheckReason {
  return condition('reg3Inseparable', mixed.inseparable, {
    yes: 'The authority is of the view that the other goods or services could not reasonably be supplied under a separate contract.',
    no: `The other goods or services could reasonably be supplied under a separate contract. ${OTHERWISE}`,
  });
}

/** Reg 3(4)(b): that view rests on a material adverse impact on acting in accordance with the procurement principles, and says which. */
export function viewRestsOnTheProcurementPrinciples(mixed: MixedAnswers): CheckReason {
  const reason = (mixed.inseparableReason ?? '').trim();
  return condition('reg3InseparableReason', reason !== '', {
    yes: 'A material adverse impact on acting in accordance with the procurement principles is stated.',
    no: `No material adverse impact on acting in accordance with the procurement principles is stated, and without one the view may not be taken. ${OTHERWISE}`,
  });
}

/** Reg 3(2) to (4): every criterion of a mixed procurement, answered. Nothing where the procurement is not mixed. */
export function mixedProcurementIsWithinReg3(mixed: MixedAnswers | null | undefined): readonly CheckReason[] {
  if (!mixed) return [];
  const criteria = [healthServicesAreTheMainSubject(mixed), restCouldNotBeSuppliedSeparately(mixed)];
  return mixed.inseparable ? [...criteria, viewRestsOnTheProcurementPrinciples(mixed)] : criteria;
}
