import { evaluatesAt, evaluatorsOf } from '../scoring.js';
import { entryOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

/** A withdrawal has its reason; scores that were locked are kept or set aside, with a reason; others were not final and are not kept. */
export const withdrawalSaysWhatBecomesOfTheScores = rule<'WithdrawEvaluator'>(
  'withdrawal-says-what-becomes-of-the-scores',
  ['reg24Reasons', 'reg24CriteriaCompetitive', 'reg4Fairly'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    const { person, stage, reason, scores, scoresReason = '' } = data;
    const locked = evaluatesAt(facts, person, stage).some((one) => entryOf(evaluatorsOf(facts, one), person)?.lockedAt);
    return [
      ...(reason.trim()
        ? []
        : [
            no({
              message: 'Nothing says why the evaluator leaves.',
              unblock: 'Say why. It is kept sealed.',
              field: 'data.reason',
            }),
          ]),
      ...(locked && scores === undefined
        ? [
            no({
              message: 'This evaluator has locked their scores, and nothing says what becomes of them.',
              unblock: 'Keep them, so that they count, or set them aside; and say why.',
              field: 'data.scores',
              provision: 'reg24CriteriaCompetitive',
            }),
          ]
        : []),
      ...(locked && scores !== undefined && !scoresReason.trim()
        ? [
            no({
              message: `Nothing says why the scores are ${scores === 'kept' ? 'kept' : 'set aside'}.`,
              unblock: 'Say why, so that every offer is seen to be treated alike.',
              field: 'data.scoresReason',
            }),
          ]
        : []),
      ...(!locked && scores === 'kept'
        ? [
            no({
              message: 'What this evaluator scored was not locked, and so was not final: it cannot be kept.',
              unblock: 'Set it aside; or let the evaluator lock it first, and withdraw them then.',
              by: ['WithdrawEvaluator', 'LockScores'],
              field: 'data.scores',
              provision: 'reg24CriteriaCompetitive',
            }),
          ]
        : []),
    ];
  },
);
