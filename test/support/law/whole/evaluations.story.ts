import { londonDateOf } from '../../../../workflows/index.js';
import { addressed, eachMet, importance, selectionCriteria } from '../examples/evaluation-examples.js';
import { content, criteria, fox, owl } from '../places/procurements.js';
import { opened, type StoryByDays } from '../story-by-days.js';
import { by, score, agreed, scored, locked, recordedAs } from '../places/scoring.js';

/** A competition with everything on record of its criteria and its scores, one of which is changed after moderation. */
function evaluatedInFull(begins: string): StoryByDays {
  const story = opened(begins, 'competitive')
    .does('SetBasicSelectionCriteria', selectionCriteria)
    .does('SetKeyCriteria', importance)
    .does('SetAwardCriteria', {
      ...criteria,
      addressed,
      unserved: {
        integrationCollaborationAndSustainability: 'It is a term of the contract for everybody.',
        socialValue: 'It is a term of the contract for everybody.',
      },
    })
    .day(1)
    .does('SubmitInvitationNotice', { content });
  story
    .does('RecordInvitationNoticePublished', { publishedAt: story.on(1) })
    .day(14)
    .does('RecordOffer', { provider: owl })
    .does('RecordOffer', { provider: fox })
    .does('CloseOffers', {})
    .does('AppointEvaluator', { evaluator: 'eva', experience: 'Ten years.' })
    .does('AppointEvaluator', { evaluator: 'eli' });
  by(story, 'eli', 'RecordEvaluatorExperience', { experience: 'Two years.' });
  locked(scored(story.day(15)));
  story
    .day(16)
    .does('ModerateCriterion', agreed('owl', 'quality', 80))
    .does('ModerateCriterion', agreed('owl', 'cost', 75))
    .does('ModerateCriterion', agreed('fox', 'quality', 60))
    .does('ModerateCriterion', agreed('fox', 'cost', 75));
  by(story.day(17), 'eli', 'AmendScore', { ...score('owl', 'quality', 65), reason: 'The annex was overlooked.' });
  return story
    .does('OpenModerationRound', { reason: 'A score was changed.' })
    .does('ModerateCriterion', agreed('owl', 'quality', 72.5))
    .day(18)
    .does('RecordEvaluation', { ...recordedAs('owl', 72.5, 75), basicSelectionCriteria: eachMet })
    .does('RecordEvaluation', { ...recordedAs('fox', 60, 75), basicSelectionCriteria: eachMet })
    .day(19)
    .does('SelectProviders', { providers: [{ id: 'owl' }], reasons: 'The highest total.' });
}

/** A competition in which one evaluator leaves before locking, and another after what they scored was agreed on. */
function evaluatorLeft(begins: string): StoryByDays {
  const story = opened(begins, 'competitive')
    .does('SetAwardCriteria', criteria)
    .day(1)
    .does('SubmitInvitationNotice', { content });
  story
    .does('RecordInvitationNoticePublished', { publishedAt: story.on(1) })
    .day(14)
    .does('RecordOffer', { provider: owl })
    .does('CloseOffers', {})
    .does('AppointEvaluator', { evaluator: 'eva', experience: 'Ten years.' })
    .does('AppointEvaluator', { evaluator: 'eli', experience: 'Two years.' })
    .does('AppointEvaluator', { evaluator: 'una', experience: 'A year.' });
  by(story.day(15), 'una', 'RecordScore', score('owl', 'quality', 20));
  locked(scored(story, ['owl']));
  return story
    .day(16)
    .does('WithdrawEvaluator', {
      person: 'una',
      from: londonDateOf(story.on(15)),
      reason: 'She takes up a post elsewhere.',
    })
    .does('ModerateCriterion', agreed('owl', 'quality', 75))
    .day(17)
    .does('WithdrawEvaluator', {
      person: 'eli',
      from: londonDateOf(story.on(16)),
      reason: 'He joins a bidder.',
      scores: 'set-aside',
      scoresReason: 'He was in talks with it when he scored.',
    })
    .does('OpenModerationRound', { reason: 'A score was set aside.' })
    .does('ModerateCriterion', agreed('owl', 'quality', 80));
}

export const stories = { evaluated: evaluatedInFull, 'evaluator-left': evaluatorLeft };
