// Written by `npm run indexes` from the files of this folder. The order is that in which the acts are met; it is kept.
import { abandon } from './conclusion/abandon.js';
import { closeProcurement } from './conclusion/close-procurement.js';
import { concludeFramework } from './conclusion/conclude-framework.js';
import { endStandstill } from './conclusion/end-standstill.js';
import { enterIntoContract } from './conclusion/enter-into-contract.js';
import { informRelevantProvider } from './conclusion/inform-relevant-provider.js';
import { returnToStep } from './conclusion/return-to-step.js';
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
import { acknowledgeRepresentation } from './hearing/acknowledge-representation.js';
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
import { recordAbandonmentNoticePublished } from './notices/record-abandonment-notice-published.js';
import { recordAwardNoticePublished } from './notices/record-award-notice-published.js';
import { recordIntendedApproachNoticePublished } from './notices/record-intended-approach-notice-published.js';
import { recordIntentionNoticePublished } from './notices/record-intention-notice-published.js';
import { recordInvitationNoticePublished } from './notices/record-invitation-notice-published.js';
import { submitAbandonmentNotice } from './notices/submit-abandonment-notice.js';
import { submitAwardNotice } from './notices/submit-award-notice.js';
import { submitIntendedApproachNotice } from './notices/submit-intended-approach-notice.js';
import { submitIntentionNotice } from './notices/submit-intention-notice.js';
import { submitInvitationNotice } from './notices/submit-invitation-notice.js';
import { amendProcurement } from './opening/amend-procurement.js';
import { chooseProcess } from './opening/choose-process.js';
import { openProcurement } from './opening/open-procurement.js';
import { addToRecord } from './record/add-to-record.js';
import { departFromGuidance } from './record/depart-from-guidance.js';
import { recordPerformance } from './record/record-performance.js';
import { recordPrinciples } from './record/record-principles.js';
import { assessProvider } from './selection/assess-provider.js';
import { chooseMostSuitableProvider } from './selection/choose-most-suitable-provider.js';
import { closeOffers } from './selection/close-offers.js';
import { completeIdentification } from './selection/complete-identification.js';
import { contactProvider } from './selection/contact-provider.js';
import { identifyProvider } from './selection/identify-provider.js';
import { informSuccessfulProvider } from './selection/inform-successful-provider.js';
import { informUnsuccessfulProvider } from './selection/inform-unsuccessful-provider.js';
import { recordEvaluation } from './selection/record-evaluation.js';
import { recordFindings } from './selection/record-findings.js';
import { recordOffer } from './selection/record-offer.js';
import { selectProviders } from './selection/select-providers.js';
import { setAwardCriteria } from './selection/set-award-criteria.js';

/** Every act of this folder, by its type. */
export const acts = {
  OpenProcurement: openProcurement,
  AmendProcurement: amendProcurement,
  ChooseProcess: chooseProcess,
  SetBasicSelectionCriteria: setBasicSelectionCriteria,
  SetKeyCriteria: setKeyCriteria,
  ContactProvider: contactProvider,
  RecordFindings: recordFindings,
  IdentifyProvider: identifyProvider,
  CompleteIdentification: completeIdentification,
  AssessProvider: assessProvider,
  ChooseMostSuitableProvider: chooseMostSuitableProvider,
  SetAwardCriteria: setAwardCriteria,
  RecordOffer: recordOffer,
  CloseOffers: closeOffers,
  RecordEvaluation: recordEvaluation,
  SelectProviders: selectProviders,
  AppointEvaluator: appointEvaluator,
  WithdrawEvaluator: withdrawEvaluator,
  RecordEvaluatorExperience: recordEvaluatorExperience,
  RecordScore: recordScore,
  LockScores: lockScores,
  AmendScore: amendScore,
  OpenModerationRound: openModerationRound,
  ModerateCriterion: moderateCriterion,
  InformSuccessfulProvider: informSuccessfulProvider,
  InformUnsuccessfulProvider: informUnsuccessfulProvider,
  SubmitIntendedApproachNotice: submitIntendedApproachNotice,
  RecordIntendedApproachNoticePublished: recordIntendedApproachNoticePublished,
  SubmitInvitationNotice: submitInvitationNotice,
  RecordInvitationNoticePublished: recordInvitationNoticePublished,
  SubmitIntentionNotice: submitIntentionNotice,
  RecordIntentionNoticePublished: recordIntentionNoticePublished,
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
  AcknowledgeRepresentation: acknowledgeRepresentation,
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
  EndStandstill: endStandstill,
  EnterIntoContract: enterIntoContract,
  ConcludeFramework: concludeFramework,
  CloseProcurement: closeProcurement,
  Abandon: abandon,
  ReturnToStep: returnToStep,
  InformRelevantProvider: informRelevantProvider,
  SubmitAwardNotice: submitAwardNotice,
  RecordAwardNoticePublished: recordAwardNoticePublished,
  SubmitAbandonmentNotice: submitAbandonmentNotice,
  RecordAbandonmentNoticePublished: recordAbandonmentNoticePublished,
  RecordPrinciples: recordPrinciples,
  DepartFromGuidance: departFromGuidance,
  RecordPerformance: recordPerformance,
  AddToRecord: addToRecord,
  NameParticipant: nameParticipant,
  DeclareConflict: declareConflict,
  DeclareNoConflict: declareNoConflict,
  RaiseConflict: raiseConflict,
  ManageConflict: manageConflict,
  Recuse: recuse,
  PrepareRecommendation: prepareRecommendation,
  CorrectRecord: correctRecord,
} as const;
