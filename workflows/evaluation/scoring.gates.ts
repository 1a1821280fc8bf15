import { anotherRoundHasItsReason } from './rules/another-round-has-its-reason.js';
import { appointmentIsOfWhatIsThere } from './rules/appointment-is-of-what-is-there.js';
import { choiceFollowsTheRanking } from './rules/choice-follows-the-ranking.js';
import { decisionRestsOnModeratedScores } from './rules/decision-rests-on-moderated-scores.js';
import { evaluationAgreesWithTheModeration } from './rules/evaluation-agrees-with-the-moderation.js';
import { evaluationRestsOnModeratedScores } from './rules/evaluation-rests-on-moderated-scores.js';
import { evaluatorsHaveTheirExperienceOnRecord } from './rules/evaluators-have-their-experience-on-record.js';
import { everyEvaluatorHasLocked } from './rules/every-evaluator-has-locked.js';
import { lockedScoresAreAmended } from './rules/locked-scores-are-amended.js';
import { moderationIsOfWhatWasScored } from './rules/moderation-is-of-what-was-scored.js';
import { scoreIsOfAnAppointedEvaluator } from './rules/score-is-of-an-appointed-evaluator.js';
import { scoreIsOfAnAssignedOffer } from './rules/score-is-of-an-assigned-offer.js';
import { scoresAreComplete } from './rules/scores-are-complete.js';
import { withdrawalIsOfAnEvaluator } from './rules/withdrawal-is-of-an-evaluator.js';
import { withdrawalSaysWhatBecomesOfTheScores } from './rules/withdrawal-says-what-becomes-of-the-scores.js';

/** Scoring and moderation: the same for offers in a competition and for the providers identified in the most suitable provider process. */
export const scoringGates = {
  AppointEvaluator: [appointmentIsOfWhatIsThere],
  WithdrawEvaluator: [withdrawalIsOfAnEvaluator, withdrawalSaysWhatBecomesOfTheScores],
  RecordEvaluatorExperience: [appointmentIsOfWhatIsThere],
  RecordScore: [scoreIsOfAnAppointedEvaluator, lockedScoresAreAmended, scoreIsOfAnAssignedOffer],
  LockScores: [scoreIsOfAnAppointedEvaluator, scoresAreComplete],
  AmendScore: [scoreIsOfAnAppointedEvaluator, lockedScoresAreAmended, scoreIsOfAnAssignedOffer],
  OpenModerationRound: [everyEvaluatorHasLocked, anotherRoundHasItsReason],
  ModerateCriterion: [everyEvaluatorHasLocked, moderationIsOfWhatWasScored],
} as const;

/** What binds wherever scores were moderated. */
export const scoringBinding = { RecordEvaluation: [evaluationAgreesWithTheModeration] } as const;

/** What an authority that requires assurance of itself has on record of its scores. */
export const scoringAssurance = {
  LockScores: [evaluatorsHaveTheirExperienceOnRecord],
  RecordEvaluation: [evaluationRestsOnModeratedScores],
  AssessProvider: [evaluationRestsOnModeratedScores],
  SelectProviders: [decisionRestsOnModeratedScores, choiceFollowsTheRanking],
  ChooseMostSuitableProvider: [decisionRestsOnModeratedScores, choiceFollowsTheRanking],
  SubmitIntentionNotice: [decisionRestsOnModeratedScores],
} as const;
