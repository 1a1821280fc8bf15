import { roundOf, stageMeant } from '../scoring.js';
import { rule } from '../../rules/rule.js';

/** Another round follows one in which something was agreed, and says why. */
export const anotherRoundHasItsReason = rule<'OpenModerationRound'>(
  'another-round-has-its-reason',
  ['reg24Reasons', 'reg24CriteriaCompetitive'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    const stage = stageMeant(facts, data.stage);
    const round = roundOf(facts, stage);
    const begun = facts.run.scoring.agreed.some((one) => one.stage === stage && one.round === round);
    return [
      ...(begun
        ? []
        : [
            no({
              message: `Round ${round} is open, and nothing has been agreed in it.`,
              unblock: 'Agree scores in it.',
              by: ['ModerateCriterion'],
              found: { round },
              provision: 'reg24CriteriaCompetitive',
            }),
          ]),
      ...(data.reason.trim()
        ? []
        : [
            no({
              message: 'Nothing says why another round is needed.',
              unblock: 'Give the reason.',
              field: 'data.reason',
            }),
          ]),
    ];
  },
);
