import { rule } from '../../rules/rule.js';

type Settling = 'SetAwardCriteria' | 'SetBasicSelectionCriteria' | 'SetKeyCriteria';

/**
 * Going back to a later step than the first leaves the award criteria as they were published: whoever wants others goes back to
 * step 1, and the providers are told of that.
 */
export const criteriaAreOfTheStepRepeated = rule<Settling>(
  'criteria-are-of-the-step-repeated',
  ['reg15GoBack', 'reg11Step1'],
  ({ facts: { run } }, no) =>
    run.startedAtStep === 1
      ? null
      : no({
          message: `The authority went back to step ${run.startedAtStep}; the criteria, of step 1, stand.`,
          unblock: 'Go back to step 1 to determine others.',
          by: ['ReturnToStep'],
          found: { startedAtStep: run.startedAtStep },
        }),
);
