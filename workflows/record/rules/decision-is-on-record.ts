import { decisionNames } from '../gaps/decisions.js';
import { rule } from '../../rules/rule.js';

/** What is added about a decision is about one that has been taken. */
export const decisionIsOnRecord = rule<'AddToRecord'>(
  'decision-is-on-record',
  ['reg24DecisionMakers', 'reg24Reasons'],
  ({ data, facts }, no) => {
    if (data?.decision === undefined) return null;
    const taken = [...new Set(facts.record.decisions.map(({ decision }) => decision))];
    if (taken.includes(data.decision)) return null;
    return no({
      message: `Nobody has taken ${decisionNames[data.decision]} in this procurement.`,
      unblock:
        taken.length > 0
          ? `Name one of: ${taken.map((one) => decisionNames[one]).join(', ')}.`
          : 'Name no decision until one has been taken.',
      found: { taken },
      field: 'data.decision',
    });
  },
);
