import { namesOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

/**
 * Whoever is assessed is assessed by criteria that stood before (inferred from acting transparently and fairly): once somebody has
 * been, others are settled only by going back.
 */
export const criteriaAreSettledBeforeTheyAreApplied = rule<'SetBasicSelectionCriteria' | 'SetKeyCriteria'>(
  'criteria-are-settled-before-they-are-applied',
  ['reg4Fairly', 'reg15GoBack'],
  ({ facts }, no) => {
    const assessed = Object.entries(facts.run.candidates)
      .filter(([, candidate]) => candidate.assessed)
      .map(([id]) => id);
    if (assessed.length === 0) return null;
    return no({
      message: `${namesOf(facts, assessed)} ${assessed.length === 1 ? 'has' : 'have'} been assessed by the criteria that stand.`,
      unblock: 'Go back to step 1, settle others, and assess everybody by them.',
      by: ['ReturnToStep'],
      found: { assessed },
    });
  },
);
