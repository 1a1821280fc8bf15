import { decidersOf, preparersOf } from '../decisions.js';
import { rule } from '../../rules/rule.js';

/** Whoever prepared the recommendation for a decision is not the only one who approves it (reg 21(1)). */
export const recommendationIsApprovedByOthers = rule(
  'recommendation-is-approved-by-others',
  ['reg21Conflicts', 'reg24DecisionMakers'],
  ({ type, data, facts, evidence }, no) => {
    const preparers = preparersOf(facts, type);
    if (data === null || preparers.length === 0) return null;
    const { known, unknown } = decidersOf(data, evidence);
    if (unknown.length > 0 || known.some((person) => !preparers.includes(person))) return null;
    return no({
      message: 'Those who would approve this decision are those who prepared the recommendation for it.',
      unblock:
        'Somebody who did not prepare the recommendation decides, alone or with them: name them among those who decide.',
      found: { preparers, deciders: known },
      field: 'data.decisionMakers',
    });
  },
);
