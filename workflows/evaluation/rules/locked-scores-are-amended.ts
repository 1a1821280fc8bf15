import { atMoment } from '../../calendar/index.js';
import { evaluatorsOf, scoreOf, stageMeant, stageCalled } from '../scoring.js';
import { entryOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

type Scoring = 'RecordScore' | 'AmendScore';

/** Until an evaluator locks, scores are given again; from then on one is changed only by another beside it, with its reason. */
export const lockedScoresAreAmended = rule<Scoring>(
  'locked-scores-are-amended',
  ['reg24CriteriaCompetitive', 'reg24CriteriaDirect', 'reg4Fairly'],
  ({ type, data, facts, evidence }, no) => {
    const evaluator = evidence.actor?.person;
    if (data === null || evaluator === undefined) return null;
    const stage = stageMeant(facts, data.stage);
    const own = entryOf(evaluatorsOf(facts, stage), evaluator);
    if (!own || own.withdrawn) return null;
    const { criterion, provider } = data;
    const given = scoreOf(facts, { stage, evaluator, criterion, provider: provider.id }) !== undefined;
    if (type === 'RecordScore') {
      if (own.lockedAt === null || !given) return null;
      return no({
        message: `Your scores at ${stageCalled(facts, stage)} were locked ${atMoment(own.lockedAt)}.`,
        unblock: 'Change the score with its reason; the old one stays beside it.',
        by: ['AmendScore'],
        found: { lockedAt: own.lockedAt },
      });
    }
    return [
      ...(own.lockedAt !== null && given
        ? []
        : [
            no({
              message: given ? 'The scores are not locked yet.' : 'There is no score that could be changed.',
              unblock: 'Give the score.',
              by: ['RecordScore'],
            }),
          ]),
      ...('reason' in data && !data.reason.trim()
        ? [
            no({
              message: 'Nothing says why the score is changed.',
              unblock: 'Give the reason.',
              field: 'data.reason',
              provision: 'reg24CriteriaCompetitive',
            }),
          ]
        : []),
    ];
  },
);
