import { criterionCalled } from '../../evaluation/scoring.js';
import { rule } from '../../rules/rule.js';

/** Offers are assessed against the award criteria that the invitation gave, and against nothing else. */
export const evaluationIsAgainstTheAwardCriteria = rule<'RecordEvaluation'>(
  'evaluation-is-against-the-award-criteria',
  ['reg11Step3', 'reg24CriteriaCompetitive'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    const known = facts.run.criteria?.criteria.map(({ id }) => id) ?? [];
    const scored = data.scores.map(({ criterion }) => criterion);
    const problems = data.scores.flatMap(({ criterion, reasons }, index) => [
      ...(known.includes(criterion) ? [] : [`“${criterion}” is not an award criterion.`]),
      ...(scored.indexOf(criterion) === index ? [] : [`${criterionCalled(facts, criterion)} is scored twice.`]),
      ...(reasons.trim() ? [] : [`The score for ${criterionCalled(facts, criterion)} has no reasons.`]),
    ]);
    return [...new Set(problems)].map((message) =>
      no({
        message,
        unblock: `Score each of ${known.map((id) => criterionCalled(facts, id)).join(', ')} at most once, with reasons.`,
        found: { known },
        field: 'data.scores',
      }),
    );
  },
);
