import { standingDecision } from '../../facts/hearing.facts.js';
import { rule } from '../../rules/rule.js';

/** There is a further decision to inform of, to rest on, or to ask the Panel about. */
export const aFurtherDecisionStands = rule('a-further-decision-stands', ['reg12FurtherDecision'], ({ facts }, no) =>
  standingDecision(facts.run.hearing)
    ? null
    : no({ message: 'No further decision has been made.', unblock: 'Make it.', by: ['MakeFurtherDecision'] }),
);
