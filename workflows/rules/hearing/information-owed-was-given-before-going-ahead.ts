import { dateInWords, endOfDay } from '../../calendar/index.js';
import { holding, openItems } from '../../hearing.js';
import { rule } from '../rule.js';

/**
 * The decision to go ahead waits for information that is overdue: a provider that asked for what the authority must record, to explain
 * what it complains of, is given it promptly or told which exemption applies (reg 12(4)(b)). The Regulations put the duties in this
 * order and give no number of days; that the decision waits for what the authority's own day has passed for is inferred.
 */
export const informationOwedWasGivenBeforeGoingAhead = rule<'MakeFurtherDecision'>(
  'information-owed-was-given-before-going-ahead',
  ['reg12InformationBeforeDeciding', 'reg12Information', 'reg12Exemptions'],
  ({ data, facts, evidence: { now } }, no) => {
    const { hearing } = facts.run;
    if (data === null || data.outcome !== 'proceed' || holding(hearing).length === 0) return null;
    const at = data.decidedAt ?? now;
    const overdue = openItems(hearing).filter(({ dueOn, requestedAt }) => requestedAt <= at && at >= endOfDay(dueOn));
    if (overdue.length === 0) return null;
    const which = overdue.map(({ id, description, dueOn }) => `${id}, “${description}”, by ${dateInWords(dueOn)}`);
    return no({
      message: `Information that was asked for has not been given in the authority’s own time: ${which.join('; ')}.`,
      unblock: 'Give each item, or withhold it under an exemption with its reason; then decide.',
      found: { overdue: overdue.map(({ id }) => id) },
    });
  },
);
