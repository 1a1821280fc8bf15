import { entryOf } from '../../facts/facts.js';
import { standingDecision } from '../../facts/hearing.facts.js';
import { rule } from '../../rules/rule.js';

/**
 * The Panel reviews a decision to proceed, at the request of a provider that made valid representations and has been informed
 * of it (terms of reference of the Panel; reg 23 is its only hook in the law).
 */
export const panelMayBeAsked = rule<'RequestPanelReview'>(
  'panel-may-be-asked',
  ['reg23Advice'],
  ({ data, facts }, no) => {
    const decision = standingDecision(facts.run.hearing);
    if (!decision) return null;
    if (decision.outcome !== 'proceed') {
      return no({
        message: `The decision that stands is to ${decision.outcome.replace('-', ' ')}; the Panel reviews decisions to proceed.`,
        unblock: 'Nothing can, while that decision stands.',
        instead: [],
      });
    }
    if (data === null || entryOf(decision.informed, data.representation)) return null;
    return no({
      message: `${data.representation} has not been informed of the decision that stands.`,
      unblock: 'Inform its representor first.',
      by: ['InformOfFurtherDecision'],
      about: { InformOfFurtherDecision: [data.representation] },
      field: 'data.representation',
    });
  },
);
