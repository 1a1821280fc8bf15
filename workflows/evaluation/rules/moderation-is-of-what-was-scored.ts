import { nameOf } from '../../facts/facts.js';
import {
  agreedFor,
  standingScores,
  offersAt,
  roundOf,
  scoredCriteria,
  stageMeant,
  stageCalled,
  criterionCalled,
} from '../scoring.js';
import { rule } from '../../rules/rule.js';

/** What is agreed is agreed on scores that were given, once in each round, within the scale, and with the reasons. */
export const moderationIsOfWhatWasScored = rule<'ModerateCriterion'>(
  'moderation-is-of-what-was-scored',
  ['reg24CriteriaCompetitive', 'reg24CriteriaDirect', 'reg24Reasons'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    const stage = stageMeant(facts, data.stage);
    const { provider, criterion, score, reasons } = data;
    const known = scoredCriteria(facts).find(({ id }) => id === criterion);
    const called = criterionCalled(facts, criterion);
    const given = standingScores(facts, stage).some(
      (one) => one.provider === provider.id && one.criterion === criterion,
    );
    const before = agreedFor(facts, stage, provider.id, criterion)?.agreed;
    return [
      ...(known && given && offersAt(facts, stage).includes(provider.id)
        ? []
        : [
            no({
              message: `Nobody has scored ${nameOf(facts, provider.id)} on ${called} at ${stageCalled(facts, stage)}.`,
              unblock: 'Moderate what was scored.',
              by: ['ModerateCriterion', 'RecordScore'],
              field: known ? 'data.provider' : 'data.criterion',
            }),
          ]),
      ...(before?.round === roundOf(facts, stage)
        ? [
            no({
              message: `${nameOf(facts, provider.id)} was moderated on ${called} in round ${before.round}.`,
              unblock: 'Open another round; what was agreed stays beside it.',
              by: ['OpenModerationRound'],
              found: { round: before.round },
              field: 'data.provider',
            }),
          ]
        : []),
      ...(known && score > known.maximumScore
        ? [
            no({
              message: `${score} is above ${known.maximumScore}, the highest score on ${called}.`,
              unblock: `Agree a score from 0 to ${known.maximumScore}.`,
              found: { maximumScore: known.maximumScore },
              field: 'data.score',
            }),
          ]
        : []),
      ...(reasons.trim()
        ? []
        : [
            no({
              message: 'Nothing says why this score was agreed.',
              unblock: 'Give the reasons; the Panel expects those of the moderation.',
              field: 'data.reasons',
              provision: 'reg24Reasons',
            }),
          ]),
    ];
  },
);
