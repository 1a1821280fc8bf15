import { rule } from '../../rules/rule.js';

/**
 * Representations are about a decision. Only the latest moment for them is fixed, so they may come before the notice is
 * published, but not before there is a decision that a provider could know of (inferred).
 */
export const aDecisionHasBeenMadeToBeAggrievedBy = rule(
  'a-decision-has-been-made-to-be-aggrieved-by',
  ['reg12Aggrieved', 'reg12EarlyRepresentation'],
  ({ facts }, no) => {
    const { run } = facts;
    if (run.intention || run.standstill || Object.keys(run.letters).length > 0) return null;
    if (facts.earlierRuns.some(({ standstill }) => standstill !== null)) return null;
    return no({
      message: 'No decision to award has been announced that a provider could be aggrieved by.',
      unblock: 'Representations are heard from when the authority announces its decision.',
      by: ['SubmitIntentionNotice'],
    });
  },
);
