import { byId } from '../../facts/people.js';
import { activeEvaluators, notLocked, stageMeant, stageCalled } from '../scoring.js';
import { actsDo, rule } from '../../rules/rule.js';

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
      ...(all.length === 0
        ? {
            message: `Nobody was appointed to evaluate at ${stageCalled(facts, stage)}.`,
            ...actsDo('Appoint evaluators; each locks their own scores.', 'AppointEvaluator'),
          }
        : {
            message: `At ${stageCalled(facts, stage)} ${all.length - waiting.length} of ${all.length} evaluators have locked their scores; not yet: ${waiting.map(byId).join(', ')}.`,
            ...actsDo('Each evaluator locks their own scores.', 'LockScores'),
            who: waiting.map(byId),
          }),
      found: { stage, waiting },
    });
  },
);
