import { anotherRoundHasItsReason } from '../../../../workflows/evaluation/rules/another-round-has-its-reason.js';
import { appointmentIsOfWhatIsThere } from '../../../../workflows/evaluation/rules/appointment-is-of-what-is-there.js';
import { evaluatorsHaveTheirExperienceOnRecord } from '../../../../workflows/evaluation/rules/evaluators-have-their-experience-on-record.js';
import { everyEvaluatorHasLocked } from '../../../../workflows/evaluation/rules/every-evaluator-has-locked.js';
import { lockedScoresAreAmended } from '../../../../workflows/evaluation/rules/locked-scores-are-amended.js';
import { moderationIsOfWhatWasScored } from '../../../../workflows/evaluation/rules/moderation-is-of-what-was-scored.js';
import { scoreIsOfAnAppointedEvaluator } from '../../../../workflows/evaluation/rules/score-is-of-an-appointed-evaluator.js';
import { scoreIsOfAnAssignedOffer } from '../../../../workflows/evaluation/rules/score-is-of-an-assigned-offer.js';
import { scoresAreComplete } from '../../../../workflows/evaluation/rules/scores-are-complete.js';
import { agreed, appointed, as, by, locked, moderated, score, scored } from '../../../support/law/places/scoring.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';

const f = { provision: 'reg 24(f)' } as const;
const eva = (story = appointed()) => as(story, 'eva', 'evaluator');
const nobody = () => appointed();

ruleTable(scoreIsOfAnAppointedEvaluator, [
  { when: 'an evaluator of the stage', given: () => eva(), asks: ['RecordScore', score('owl', 'quality', 80)] },
  { when: 'somebody who was not appointed', given: () => as(appointed(), 'lead'), asks: ['LockScores', {}], no: [f] },
  { when: 'nobody', given: nobody, asks: ['RecordScore', score('owl', 'quality', 80)], no: [f] },
  { when: 'another stage', given: () => eva(), asks: ['LockScores', { stage: 'second' }], no: [f] },
  { when: 'a question without a command', given: nobody, asks: ['RecordScore', null] },
]);

const ofOwlOnly = () =>
  eva(appointed().does('AppointEvaluator', { evaluator: 'eva', offers: ['owl'], criteria: ['quality'] }));

ruleTable(scoreIsOfAnAssignedOffer, [
  { when: 'the highest score', given: () => eva(), asks: ['RecordScore', score('owl', 'quality', 100)] },
  { when: 'nought', given: () => eva(), asks: ['RecordScore', score('owl', 'quality', 0)] },
  {
    when: 'a ten-thousandth above the highest',
    given: () => eva(),
    asks: ['RecordScore', score('owl', 'quality', 100.0001)],
    no: [{ ...f, field: 'data.score' }],
  },
  {
    when: 'an offer that nobody made',
    given: () => eva(),
    asks: ['RecordScore', score('elk', 'quality', 1)],
    no: [{ ...f, field: 'data.provider' }],
  },
  {
    when: 'an offer and a criterion that are another evaluator’s',
    given: ofOwlOnly,
    asks: ['RecordScore', score('fox', 'cost', 1)],
    no: [
      { ...f, field: 'data.provider' },
      { ...f, field: 'data.criterion' },
    ],
  },
  { when: 'what is theirs', given: ofOwlOnly, asks: ['RecordScore', score('owl', 'quality', 1)] },
  {
    when: 'a blank comment',
    given: () => eva(),
    asks: ['RecordScore', score('owl', 'quality', 1, { comment: ' \n' })],
    no: [{ ...f, field: 'data.comment' }],
  },
]);

ruleTable(lockedScoresAreAmended, [
  {
    when: 'a score given again before locking',
    given: () => eva(scored()),
    asks: ['RecordScore', score('owl', 'cost', 1)],
  },
  {
    when: 'a score given again after',
    given: () => eva(locked()),
    asks: ['RecordScore', score('owl', 'cost', 1)],
    no: [f],
  },
  {
    when: 'a score changed after, with its reason',
    given: () => eva(locked()),
    asks: ['AmendScore', { ...score('owl', 'cost', 1), reason: 'An annex was overlooked.' }],
  },
  {
    when: 'a score changed after, without',
    given: () => eva(locked()),
    asks: ['AmendScore', { ...score('owl', 'cost', 1), reason: ' ' }],
    no: [{ ...f, field: 'data.reason' }],
  },
  {
    when: 'a score changed before locking',
    given: () => eva(scored()),
    asks: ['AmendScore', { ...score('owl', 'cost', 1), reason: 'A slip.' }],
    no: [f],
  },
  {
    when: 'a score changed that was never given',
    given: () => eva(locked()),
    asks: ['AmendScore', { ...score('elk', 'cost', 1), reason: 'A slip.' }],
    no: [f],
  },
]);

ruleTable(scoresAreComplete, [
  { when: 'everything scored', given: () => eva(scored()), asks: ['LockScores', {}] },
  {
    when: 'one offer scored on one criterion too few',
    given: () => eva(by(scored(appointed(), ['owl']), 'eva', 'RecordScore', score('fox', 'cost', 1))),
    asks: ['LockScores', {}],
    no: [f],
  },
  { when: 'nothing scored', given: () => eva(), asks: ['LockScores', {}], no: [f] },
  { when: 'scores locked a second time', given: () => eva(locked()), asks: ['LockScores', {}], no: [f] },
  { when: 'a question without a command', given: () => eva(), asks: ['LockScores', null] },
]);

const mute = () => eva(appointed().does('AppointEvaluator', { evaluator: 'una' }));

ruleTable(evaluatorsHaveTheirExperienceOnRecord, [
  { when: 'experience given with the appointment', given: () => eva(), asks: ['LockScores', {}] },
  { when: 'no experience', given: () => as(mute(), 'una', 'evaluator'), asks: ['LockScores', {}], no: [f] },
  {
    when: 'experience recorded since, by the evaluator',
    given: () => as(by(mute(), 'una', 'RecordEvaluatorExperience', { experience: 'A year.' }), 'una', 'evaluator'),
    asks: ['LockScores', {}],
  },
]);

const half = () => by(scored(), 'eva', 'LockScores', {});

ruleTable(everyEvaluatorHasLocked, [
  { when: 'both have locked', given: () => locked(), asks: ['ModerateCriterion', agreed('owl', 'quality', 75)] },
  { when: 'one of two has', given: half, asks: ['ModerateCriterion', agreed('owl', 'quality', 75)], no: [f] },
  {
    when: 'the other was stood down, which is to score no offer',
    given: () => half().does('AppointEvaluator', { evaluator: 'eli', offers: [] }),
    asks: ['ModerateCriterion', agreed('owl', 'quality', 75)],
  },
  {
    when: 'the other was recused',
    given: () => as(as(half(), 'eli', 'evaluator').does('Recuse', { reason: 'A friend of the provider.' }), null),
    asks: ['ModerateCriterion', agreed('owl', 'quality', 75)],
  },
  {
    when: 'nobody was appointed at the stage',
    given: () => locked(),
    asks: ['OpenModerationRound', { stage: 'second', reason: 'A slip.' }],
    no: [f],
  },
]);

ruleTable(moderationIsOfWhatWasScored, [
  { when: 'a score that was given', given: () => locked(), asks: ['ModerateCriterion', agreed('owl', 'quality', 100)] },
  {
    when: 'a score above the highest, without reasons',
    given: () => locked(),
    asks: ['ModerateCriterion', { ...agreed('owl', 'quality', 100.0001), reasons: ' ' }],
    no: [
      { ...f, field: 'data.score' },
      { provision: 'reg 24(g)', field: 'data.reasons' },
    ],
  },
  {
    when: 'a criterion that there is not',
    given: () => locked(),
    asks: ['ModerateCriterion', agreed('owl', 'beauty', 1)],
    no: [{ ...f, field: 'data.criterion' }],
  },
  {
    when: 'an offer that nobody scored',
    given: () => locked(),
    asks: ['ModerateCriterion', agreed('elk', 'quality', 1)],
    no: [{ ...f, field: 'data.provider' }],
  },
  {
    when: 'the same once more in one round',
    given: () => moderated(),
    asks: ['ModerateCriterion', agreed('owl', 'quality', 1)],
    no: [{ ...f, field: 'data.provider' }],
  },
  {
    when: 'the same in another round',
    given: () => moderated().does('OpenModerationRound', { reason: 'A score was changed.' }),
    asks: ['ModerateCriterion', agreed('owl', 'quality', 1)],
  },
]);

ruleTable(anotherRoundHasItsReason, [
  {
    when: 'something was agreed in the one before',
    given: () => moderated(),
    asks: ['OpenModerationRound', { reason: 'A change.' }],
  },
  { when: 'nothing was', given: () => locked(), asks: ['OpenModerationRound', { reason: 'A change.' }], no: [f] },
  {
    when: 'no reason',
    given: () => moderated(),
    asks: ['OpenModerationRound', { reason: ' ' }],
    no: [{ provision: 'reg 24(g)', field: 'data.reason' }],
  },
]);

ruleTable(appointmentIsOfWhatIsThere, [
  { when: 'everything', given: nobody, asks: ['AppointEvaluator', { evaluator: 'una' }] },
  {
    when: 'one offer on one criterion',
    given: nobody,
    asks: ['AppointEvaluator', { evaluator: 'una', offers: ['fox'], criteria: ['cost'] }],
  },
  {
    when: 'a stage that there is not',
    given: nobody,
    asks: ['AppointEvaluator', { evaluator: 'una', stage: 'second' }],
    no: [{ ...f, field: 'data.stage' }],
  },
  {
    when: 'an offer and a criterion that there are not',
    given: nobody,
    asks: ['AppointEvaluator', { evaluator: 'una', offers: ['elk'], criteria: ['beauty'] }],
    no: [
      { ...f, field: 'data.offers' },
      { ...f, field: 'data.criteria' },
    ],
  },
  {
    when: 'the experience of an evaluator',
    given: nobody,
    asks: ['RecordEvaluatorExperience', { evaluator: 'eva', experience: 'A year.' }],
  },
  {
    when: 'the experience of somebody else',
    given: nobody,
    asks: ['RecordEvaluatorExperience', { evaluator: 'una', experience: 'A year.' }],
    no: [{ ...f, field: 'data.evaluator' }],
  },
  {
    when: 'the experience of another, by an evaluator',
    given: () => eva(),
    asks: ['RecordEvaluatorExperience', { evaluator: 'eli', experience: 'A year.' }],
    no: [{ ...f, field: 'data.evaluator' }],
  },
]);
