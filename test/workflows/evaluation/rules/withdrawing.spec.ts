import { withdrawalIsOfAnEvaluator } from '../../../../workflows/evaluation/rules/withdrawal-is-of-an-evaluator.js';
import { withdrawalSaysWhatBecomesOfTheScores } from '../../../../workflows/evaluation/rules/withdrawal-says-what-becomes-of-the-scores.js';
import { appointed, by, locked, scored } from '../../../support/law/places/scoring.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';

// Appointed and scoring on 17 March 2026.
const leaves = { person: 'eva', from: '2026-03-17', reason: 'She takes up a post elsewhere.' };
const nextDay = () => scored().at('2026-03-18');
const gone = () => scored().does('WithdrawEvaluator', leaves);

ruleTable(withdrawalIsOfAnEvaluator, [
  { when: 'asked without data', given: scored, asks: ['WithdrawEvaluator', null] },
  { when: 'from the day of the last score', given: nextDay, asks: ['WithdrawEvaluator', leaves] },
  { when: 'from today', given: nextDay, asks: ['WithdrawEvaluator', { ...leaves, from: '2026-03-18' }] },
  {
    when: 'from tomorrow',
    given: nextDay,
    asks: ['WithdrawEvaluator', { ...leaves, from: '2026-03-19' }],
    no: [{ provision: 'reg 24(f)', field: 'data.from' }],
  },
  {
    when: 'from a day after which they still scored',
    given: nextDay,
    asks: ['WithdrawEvaluator', { ...leaves, from: '2026-03-16' }],
    no: [{ provision: 'reg 24(d)', field: 'data.from' }],
  },
  { when: 'somebody who has done nothing', given: appointed, asks: ['WithdrawEvaluator', leaves] },
  {
    when: 'somebody who has done nothing, from the day before they were appointed',
    given: appointed,
    asks: ['WithdrawEvaluator', { ...leaves, from: '2026-03-16' }],
    no: [{ provision: 'reg 24(f)', field: 'data.from' }],
  },
  {
    when: 'somebody who does not evaluate',
    given: scored,
    asks: ['WithdrawEvaluator', { ...leaves, person: 'una' }],
    no: [{ provision: 'reg 24(f)', field: 'data.person' }],
  },
  {
    when: 'at a stage that is not theirs',
    given: scored,
    asks: ['WithdrawEvaluator', { ...leaves, stage: 'second' }],
    no: [{ provision: 'reg 24(f)', field: 'data.stage' }],
  },
  {
    when: 'somebody withdrawn already',
    given: gone,
    asks: ['WithdrawEvaluator', leaves],
    no: [{ provision: 'reg 24(f)', field: 'data.person' }],
  },
  {
    when: 'somebody appointed again since',
    given: () => gone().does('AppointEvaluator', { evaluator: 'eva' }),
    asks: ['WithdrawEvaluator', leaves],
  },
]);

const settled = { ...leaves, scores: 'set-aside', scoresReason: 'She was in talks with a bidder.' } as const;

ruleTable(withdrawalSaysWhatBecomesOfTheScores, [
  { when: 'asked without data', given: scored, asks: ['WithdrawEvaluator', null] },
  { when: 'before anything is locked', given: scored, asks: ['WithdrawEvaluator', leaves] },
  {
    when: 'without a reason',
    given: scored,
    asks: ['WithdrawEvaluator', { ...leaves, reason: ' ' }],
    no: [{ provision: 'reg 24(g)', field: 'data.reason' }],
  },
  {
    when: 'scores that were not locked, to be kept',
    given: scored,
    asks: ['WithdrawEvaluator', { ...settled, scores: 'kept' }],
    no: [{ provision: 'reg 24(f)', field: 'data.scores' }],
  },
  { when: 'scores that were not locked, set aside', given: scored, asks: ['WithdrawEvaluator', settled] },
  {
    when: 'locked scores of which nothing is said',
    given: locked,
    asks: ['WithdrawEvaluator', leaves],
    no: [{ provision: 'reg 24(f)', field: 'data.scores' }],
  },
  { when: 'locked scores set aside, with the reason', given: locked, asks: ['WithdrawEvaluator', settled] },
  {
    when: 'locked scores kept, with the reason',
    given: locked,
    asks: ['WithdrawEvaluator', { ...settled, scores: 'kept' }],
  },
  {
    when: 'locked scores kept, and nothing says why',
    given: locked,
    asks: ['WithdrawEvaluator', { ...settled, scores: 'kept', scoresReason: ' ' }],
    no: [{ provision: 'reg 24(g)', field: 'data.scoresReason' }],
  },
  {
    when: 'nobody locked but another',
    given: () => by(scored(), 'eli', 'LockScores', {}),
    asks: ['WithdrawEvaluator', leaves],
  },
]);
