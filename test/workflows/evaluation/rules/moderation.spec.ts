import { choiceFollowsTheRanking } from '../../../../workflows/evaluation/rules/choice-follows-the-ranking.js';
import { decisionRestsOnModeratedScores } from '../../../../workflows/evaluation/rules/decision-rests-on-moderated-scores.js';
import { evaluationAgreesWithTheModeration } from '../../../../workflows/evaluation/rules/evaluation-agrees-with-the-moderation.js';
import { evaluationRestsOnModeratedScores } from '../../../../workflows/evaluation/rules/evaluation-rests-on-moderated-scores.js';
import {
  agreed,
  appointed,
  assessing,
  by,
  keyIds,
  locked,
  moderated,
  recorded,
  recordedAs,
  score,
} from '../../../support/law/places/scoring.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import {
  considered,
  content,
  evaluated,
  inStandstill,
  readyToIntend,
} from '../../../support/law/places/procurements.js';

const f = { provision: 'reg 24(f)' } as const;
const e = { provision: 'reg 10(6) (scored and moderated)' } as const;
const amended = () =>
  by(moderated(), 'eli', 'AmendScore', { ...score('owl', 'quality', 60), reason: 'An annex was overlooked.' });

ruleTable(evaluationAgreesWithTheModeration, [
  { when: 'what was agreed', given: () => moderated(), asks: ['RecordEvaluation', recordedAs('owl', 80, 75)] },
  {
    when: 'a ten-thousandth more than was agreed',
    given: () => moderated(),
    asks: ['RecordEvaluation', recordedAs('owl', 80.0001, 75)],
    no: [{ ...f, field: 'data.scores[0].score' }],
  },
  { when: 'nothing was moderated', given: () => locked(), asks: ['RecordEvaluation', recordedAs('owl', 1, 2)] },
  {
    when: 'an evaluator appointed since has yet to lock',
    given: () => moderated().does('AppointEvaluator', { evaluator: 'una' }),
    asks: ['RecordEvaluation', recordedAs('owl', 80, 75)],
    no: [{ ...f, field: 'data.scores' }],
  },
]);

const assessment = {
  provider: { id: 'owl' },
  keyCriteria: considered,
  basicSelectionCriteria: { met: true, assessment: 'Met.' },
};

const assessed = () => {
  const story = assessing();
  for (const id of keyIds) by(story, 'eva', 'RecordScore', score('owl', id, 4));
  by(story, 'eva', 'LockScores', {});
  for (const id of keyIds) story.does('ModerateCriterion', agreed('owl', id, 4));
  return story;
};

ruleTable(evaluationRestsOnModeratedScores, [
  { when: 'everything moderated', given: () => moderated(), asks: ['RecordEvaluation', recordedAs('owl', 80, 75)] },
  {
    when: 'no individual scores',
    given: () => evaluated(),
    asks: ['RecordEvaluation', recordedAs('owl', 80, 75)],
    no: [f],
  },
  {
    when: 'scores that nobody locked',
    given: () => appointed(),
    asks: ['RecordEvaluation', recordedAs('owl', 1, 1)],
    no: [f],
  },
  {
    when: 'scores that nobody moderated, on both criteria',
    given: () => locked(),
    asks: ['RecordEvaluation', recordedAs('owl', 80, 75)],
    no: [f, f],
  },
  {
    when: 'a score changed since moderation',
    given: amended,
    asks: ['RecordEvaluation', recordedAs('owl', 80, 75)],
    no: [f],
  },
  { when: 'the most suitable provider, scored on all five', given: assessed, asks: ['AssessProvider', assessment] },
  {
    when: 'the most suitable provider, scored on none',
    given: assessing,
    asks: ['AssessProvider', assessment],
    no: [e],
  },
]);

const another = () =>
  by(recorded(), 'eli', 'AmendScore', { ...score('owl', 'quality', 60), reason: 'An annex was overlooked.' })
    .does('OpenModerationRound', { reason: 'A score was changed.' })
    .does('ModerateCriterion', agreed('owl', 'quality', 70));

ruleTable(decisionRestsOnModeratedScores, [
  { when: 'everything moderated and recorded', given: () => recorded(), asks: ['SelectProviders', null] },
  { when: 'totals without individual scores', given: () => evaluated(), asks: ['SelectProviders', null], no: [f] },
  {
    when: 'a score changed after moderation',
    given: () => by(recorded(), 'eli', 'AmendScore', { ...score('owl', 'quality', 1), reason: 'An annex.' }),
    asks: ['SelectProviders', null],
    no: [f],
  },
  {
    when: 'a later round that agreed otherwise than recorded',
    given: another,
    asks: ['SelectProviders', null],
    no: [f],
  },
  {
    when: 'the same, recorded anew',
    given: () => another().does('RecordEvaluation', recordedAs('owl', 70, 75)),
    asks: ['SelectProviders', null],
  },
  {
    when: 'a score changed after the decision, before the notice of it',
    given: () =>
      by(
        recorded().does('SelectProviders', { providers: [{ id: 'owl' }], reasons: 'The highest.' }),
        'eli',
        'AmendScore',
        { ...score('owl', 'quality', 1), reason: 'An annex.' },
      ),
    asks: ['SubmitIntentionNotice', { content }],
    no: [f],
  },
  {
    when: 'direct award process C, which scores nobody',
    given: () => readyToIntend('direct-award-c'),
    asks: ['SubmitIntentionNotice', null],
  },
  {
    when: 'the most suitable provider, scored on all five',
    given: assessed,
    asks: ['ChooseMostSuitableProvider', null],
  },
  {
    when: 'the most suitable provider, without scores',
    given: () => inStandstill('most-suitable-provider'),
    asks: ['ChooseMostSuitableProvider', null],
    no: [e],
  },
]);

const choosing = (ids: readonly string[], rankingReasons?: string) =>
  [
    'SelectProviders',
    { providers: ids.map((id) => ({ id })), reasons: 'As ranked.', ...(rankingReasons ? { rankingReasons } : {}) },
  ] as const;

/** Both have 78 in all: 80 and 75, and 75 and 82.5. */
const tied = () =>
  locked()
    .does('ModerateCriterion', agreed('owl', 'quality', 80))
    .does('ModerateCriterion', agreed('owl', 'cost', 75))
    .does('ModerateCriterion', agreed('fox', 'quality', 75))
    .does('ModerateCriterion', agreed('fox', 'cost', 82.5));
const passedOver = { provision: 'reg 11(5)', field: 'data.rankingReasons' };

ruleTable(choiceFollowsTheRanking, [
  { when: 'the first', given: () => recorded(), asks: choosing(['owl']) },
  { when: 'both', given: () => recorded(), asks: choosing(['owl', 'fox']) },
  { when: 'the second', given: () => recorded(), asks: choosing(['fox']), no: [passedOver] },
  {
    when: 'the second, with the reasons',
    given: () => recorded(),
    asks: choosing(['fox'], 'The first lot is not theirs.'),
  },
  { when: 'one of two in a tie', given: tied, asks: choosing(['owl']), no: [passedOver] },
  {
    when: 'one of two in a tie, with how it was resolved',
    given: tied,
    asks: choosing(['owl'], 'By quality, as published.'),
  },
  { when: 'nothing was moderated', given: () => evaluated(), asks: choosing(['fox']) },
  { when: 'a question without a command', given: () => recorded(), asks: ['SelectProviders', null] },
]);
