import { evaluatorsOf, offersAt, scoredCriteria, stageMeant, stageCalled, criterionCalled } from '../scoring.js';
import { entryOf, nameOf, namesOf } from '../../facts/facts.js';
import { actsDo, rule } from '../../rules/rule.js';

type Scoring = 'RecordScore' | 'AmendScore';

/** An evaluator scores the offers and criteria that are theirs, within the scale, and says what the score rests on. */
export const scoreIsOfAnAssignedOffer = rule<Scoring>(
  'score-is-of-an-assigned-offer',
  ['reg24CriteriaCompetitive', 'reg24CriteriaDirect', 'reg11Step3'],
  ({ data, facts, evidence }, no) => {
    if (data === null) return null;
    const stage = stageMeant(facts, data.stage);
    const own = entryOf(evaluatorsOf(facts, stage), evidence.actor?.person ?? '');
    if (!own) return null;
    const offers = offersAt(facts, stage).filter((id) => own.offers?.includes(id) ?? true);
    const criteria = scoredCriteria(facts).filter(({ id }) => own.criteria?.includes(id) ?? true);
    const criterion = criteria.find(({ id }) => id === data.criterion);
    return [
      ...(offers.includes(data.provider.id)
        ? []
        : [
            no({
              message: `The offer of ${nameOf(facts, data.provider.id)} is not among those that you score at ${stageCalled(facts, stage)}.`,
              ...(offers.length > 0
                ? { unblock: `Score one of: ${namesOf(facts, offers)}.` }
                : actsDo('No offer is there for you to score: be appointed to one first.', 'AppointEvaluator')),
              found: { offers },
              field: 'data.provider',
            }),
          ]),
      ...(criterion
        ? []
        : [
            no({
              message: `“${criterionCalled(facts, data.criterion)}” is not among the criteria that you score on.`,
              unblock: `Score on one of: ${criteria.map(({ name }) => name).join('; ')}.`,
              found: { criteria: criteria.map(({ id }) => id) },
              field: 'data.criterion',
            }),
          ]),
      ...(criterion && data.score > criterion.maximumScore
        ? [
            no({
              message: `${data.score} is above ${criterion.maximumScore}, the highest score on ${criterion.name}.`,
              unblock: `Give a score from 0 to ${criterion.maximumScore}.`,
              found: { maximumScore: criterion.maximumScore },
              field: 'data.score',
            }),
          ]
        : []),
      ...(data.comment.trim()
        ? []
        : [
            no({
              message: 'The score has no comment.',
              unblock: 'Say what the score rests on; the Panel expects the comments of each evaluator.',
              field: 'data.comment',
            }),
          ]),
    ];
  },
);
