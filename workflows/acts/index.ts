// Written by `npm run indexes` from the files of this folder. The order is that in which the acts are met; it is kept.
import { declareConflict } from './conflicts/declare-conflict.js';
import { declareNoConflict } from './conflicts/declare-no-conflict.js';
import { manageConflict } from './conflicts/manage-conflict.js';
import { nameParticipant } from './conflicts/name-participant.js';
import { prepareRecommendation } from './conflicts/prepare-recommendation.js';
import { raiseConflict } from './conflicts/raise-conflict.js';
import { recuse } from './conflicts/recuse.js';
import { correctRecord } from './corrections/correct-record.js';
import { amendScore } from './evaluation/amend-score.js';
import { appointEvaluator } from './evaluation/appoint-evaluator.js';
import { lockScores } from './evaluation/lock-scores.js';
import { moderateCriterion } from './evaluation/moderate-criterion.js';
import { openModerationRound } from './evaluation/open-moderation-round.js';
import { recordEvaluatorExperience } from './evaluation/record-evaluator-experience.js';
import { recordScore } from './evaluation/record-score.js';
import { setBasicSelectionCriteria } from './evaluation/set-basic-selection-criteria.js';
import { setKeyCriteria } from './evaluation/set-key-criteria.js';
import { withdrawEvaluator } from './evaluation/withdraw-evaluator.js';
import { decideExclusion } from './exclusions/decide-exclusion.js';
import { notifyMinisterOfIntention } from './exclusions/notify-minister-of-intention.js';
import { notifyMinister } from './exclusions/notify-minister.js';
import { notifyOfIntendedExclusion } from './exclusions/notify-of-intended-exclusion.js';
import { offerSelfCleaning } from './exclusions/offer-self-cleaning.js';
import { overrideExclusion } from './exclusions/override-exclusion.js';
import { recordExclusionCheck } from './exclusions/record-exclusion-check.js';
import { recordIntendedSubcontractors } from './exclusions/record-intended-subcontractors.js';
import { recordMinistersView } from './exclusions/record-ministers-view.js';
import { recordProceedingsDetermined } from './exclusions/record-proceedings-determined.js';
import { recordProceedings } from './exclusions/record-proceedings.js';
import { recordRepresentationsOnExclusion } from './exclusions/record-representations-on-exclusion.js';
import { recordSelfCleaning } from './exclusions/record-self-cleaning.js';
import { replaceSubcontractor } from './exclusions/replace-subcontractor.js';
import { requestSubcontractingInformation } from './exclusions/request-subcontracting-information.js';
import { answerClarification } from './hearing/answer-clarification.js';
import { answerRepresentation } from './hearing/answer-representation.js';
import { applyCalendar } from './hearing/apply-calendar.js';
import { informOfFurtherDecision } from './hearing/inform-of-further-decision.js';
import { intendNoFurtherDecision } from './hearing/intend-no-further-decision.js';
import { judgeRepresentation } from './hearing/judge-representation.js';
import { makeFurtherDecision } from './hearing/make-further-decision.js';
import { makeRepresentation } from './hearing/make-representation.js';
import { offerClarification } from './hearing/offer-clarification.js';
import { provideInformation } from './hearing/provide-information.js';
import { recordPanelAcceptance } from './hearing/record-panel-acceptance.js';
import { recordPanelAdvice } from './hearing/record-panel-advice.js';
import { recordPanelRefusal } from './hearing/record-panel-refusal.js';
import { recordRepresentation } from './hearing/record-representation.js';
import { recordReview } from './hearing/record-review.js';
import { releasePanelHold } from './hearing/release-panel-hold.js';
import { requestInformation } from './hearing/request-information.js';
import { requestPanelReview } from './hearing/request-panel-review.js';
import { seekExpertAdvice } from './hearing/seek-expert-advice.js';
import { withdrawRepresentation } from './hearing/withdraw-representation.js';
import { withholdInformation } from './hearing/withhold-information.js';
import { addToRecord } from './record/add-to-record.js';
import { departFromGuidance } from './record/depart-from-guidance.js';
import { recordPerformance } from './record/record-performance.js';
import { recordPrinciples } from './record/record-principles.js';

/** Every act of this folder, by its type. */
export const acts = {
  MakeRepresentation: makeRepresentation,
  RecordRepresentation: recordRepresentation,
  JudgeRepresentation: judgeRepresentation,
  WithdrawRepresentation: withdrawRepresentation,
  AnswerRepresentation: answerRepresentation,
  OfferClarification: offerClarification,
  AnswerClarification: answerClarification,
  RequestInformation: requestInformation,
  ProvideInformation: provideInformation,
  WithholdInformation: withholdInformation,
  RecordReview: recordReview,
  MakeFurtherDecision: makeFurtherDecision,
  InformOfFurtherDecision: informOfFurtherDecision,
  IntendNoFurtherDecision: intendNoFurtherDecision,
  RequestPanelReview: requestPanelReview,
  RecordPanelAcceptance: recordPanelAcceptance,
  RecordPanelRefusal: recordPanelRefusal,
  RecordPanelAdvice: recordPanelAdvice,
  ReleasePanelHold: releasePanelHold,
  SeekExpertAdvice: seekExpertAdvice,
  ApplyCalendar: applyCalendar,
  SetBasicSelectionCriteria: setBasicSelectionCriteria,
  SetKeyCriteria: setKeyCriteria,
  AppointEvaluator: appointEvaluator,
  WithdrawEvaluator: withdrawEvaluator,
  RecordEvaluatorExperience: recordEvaluatorExperience,
  RecordScore: recordScore,
  LockScores: lockScores,
  AmendScore: amendScore,
  OpenModerationRound: openModerationRound,
  ModerateCriterion: moderateCriterion,
  NameParticipant: nameParticipant,
  DeclareConflict: declareConflict,
  DeclareNoConflict: declareNoConflict,
  RaiseConflict: raiseConflict,
  ManageConflict: manageConflict,
  Recuse: recuse,
  PrepareRecommendation: prepareRecommendation,
  RecordPrinciples: recordPrinciples,
  DepartFromGuidance: departFromGuidance,
  RecordPerformance: recordPerformance,
  AddToRecord: addToRecord,
  CorrectRecord: correctRecord,
  RequestSubcontractingInformation: requestSubcontractingInformation,
  RecordIntendedSubcontractors: recordIntendedSubcontractors,
  RecordExclusionCheck: recordExclusionCheck,
  OfferSelfCleaning: offerSelfCleaning,
  RecordSelfCleaning: recordSelfCleaning,
  NotifyMinisterOfIntention: notifyMinisterOfIntention,
  RecordMinistersView: recordMinistersView,
  NotifyOfIntendedExclusion: notifyOfIntendedExclusion,
  ReplaceSubcontractor: replaceSubcontractor,
  DecideExclusion: decideExclusion,
  OverrideExclusion: overrideExclusion,
  NotifyMinister: notifyMinister,
  RecordRepresentationsOnExclusion: recordRepresentationsOnExclusion,
  RecordProceedings: recordProceedings,
  RecordProceedingsDetermined: recordProceedingsDetermined,
} as const;
