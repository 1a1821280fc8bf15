import { evaluatorsOf, stageMeant } from '../scoring.js';
import { entryOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

/** What makes an evaluator able to judge is on record before their scores count. */
export const evaluatorsHaveTheirExperienceOnRecord = rule<'LockScores'>(
  'evaluators-have-their-experience-on-record',
  ['reg24CriteriaCompetitive', 'reg24CriteriaDirect'],
  ({ data, facts, evidence }, no) => {
    const person = evidence.actor?.person;
    if (data === null || person === undefined) return null;
    const own = entryOf(evaluatorsOf(facts, stageMeant(facts, data.stage)), person);
    if (!own || own.experienced) return null;
    return no({
      message: 'The relevant experience of this evaluator is not on record.',
      unblock: 'Record it.',
      by: ['RecordEvaluatorExperience'],
    });
  },
);
