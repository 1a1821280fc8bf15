import { activeEvaluators, notLocked, stageMeant, stageCalled } from '../scoring.js';
import { rule } from '../../rules/rule.js';

type Moderation = 'ModerateCriterion' | 'OpenModerationRound';

/** Scores are moderated once every evaluator of the stage has locked theirs, so that nobody scores what others have agreed. */
export const everyEvaluatorHasLocked = rule<Moderation>(
  'every-evaluator-has-locked',
  ['reg24CriteriaCompetitive', 'reg24CriteriaDirect', 'reg4Fairly'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    const stage = stageMeant(facts, data.stage);
    const all = Object.keys(activeEvaluators(facts, stage));
    const waiting = notLocked(facts, stage);
    if (all.length > 0 && waiting.length === 0) return null;
    return no({
      message:
        all.length === 0
          ? `Nobody was appointed to evaluate at ${stageCalled(facts, stage)}.`
          : `${waiting.length} of ${all.length} evaluators have not locked their scores at ${stageCalled(facts, stage)}.`,
      unblock: 'Each evaluator locks their own scores.',
      by: ['LockScores'],
      found: { stage, waiting },
    });
  },
);
