import { atMoment } from '../../calendar/index.js';
import { evaluatorsOf, stageMeant, standingScores, unscored, stageCalled, criterionCalled } from '../scoring.js';
import { entryOf, nameOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

/** An evaluator locks once, and only when everything that is theirs to score has a score. */
export const scoresAreComplete = rule<'LockScores'>(
  'scores-are-complete',
  ['reg24CriteriaCompetitive', 'reg24CriteriaDirect', 'reg11Step3'],
  ({ data, facts, evidence }, no) => {
    const person = evidence.actor?.person;
    if (data === null || person === undefined) return null;
    const stage = stageMeant(facts, data.stage);
    const own = entryOf(evaluatorsOf(facts, stage), person);
    if (!own || own.withdrawn) return null;
    if (own.lockedAt !== null) {
      return no({
        message: `Your scores at ${stageCalled(facts, stage)} were locked ${atMoment(own.lockedAt)}.`,
        unblock: 'Nothing is due. Where a score is to be changed, amend it.',
        instead: ['AmendScore'],
        found: { lockedAt: own.lockedAt },
      });
    }
    const missing = unscored(facts, stage, person);
    const any = standingScores(facts, stage).some(({ evaluator }) => evaluator === person);
    if (missing.length === 0 && any) return null;
    const what = missing.map(
      ({ provider, criterion }) => `${nameOf(facts, provider)} on ${criterionCalled(facts, criterion)}`,
    );
    return no({
      message: any ? `Not yet scored: ${what.join('; ')}.` : `You have scored nothing at ${stageCalled(facts, stage)}.`,
      unblock: 'Give each score.',
      by: ['RecordScore'],
      found: { missing },
    });
  },
);
