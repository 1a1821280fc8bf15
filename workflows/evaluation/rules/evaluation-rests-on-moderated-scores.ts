import { scoringGaps } from '../gaps.js';
import { assessment, scoredCriteria, stageMeant } from '../scoring.js';
import { settledOtherwise } from '../../rules/defaults-settled.js';
import { rule } from '../../rules/rule.js';

type Assessment = 'RecordEvaluation' | 'AssessProvider';

/** What is recorded of an offer rests on the scores of each evaluator, locked, and moderated criterion by criterion. */
export const evaluationRestsOnModeratedScores = rule<Assessment>(
  'evaluation-rests-on-moderated-scores',
  ['reg24CriteriaCompetitive', 'reg10Scored'],
  ({ type, data, facts, evidence }, no) => {
    if (data === null) return null;
    const competitive = 'scores' in data;
    if (!competitive && settledOtherwise(evidence, 'most-suitable-provider-is-scored')) return null;
    const stage = competitive ? stageMeant(facts, data.stage) : assessment;
    const criteria = competitive
      ? data.scores.map(({ criterion }) => criterion)
      : scoredCriteria(facts).map(({ id }) => id);
    return scoringGaps(facts, stage, data.provider.id, criteria).map(({ missing: message, by, who }) =>
      no({
        message,
        unblock: 'Appoint evaluators; each scores and locks; then moderate.',
        by: [by],
        ...(who ? { who } : {}),
        found: { stage },
        provision: type === 'RecordEvaluation' ? 'reg24CriteriaCompetitive' : 'reg10Scored',
      }),
    );
  },
);
