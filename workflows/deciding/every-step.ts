// Written by `npm run indexes` from the files of steps, in the order of the acts.
import type { CommandType } from '../acts/commands.js';
import * as conclusion from '../conclusion/conclusion.steps.js';
import * as declarations from '../conflicts/declarations.steps.js';
import * as managing from '../conflicts/managing.steps.js';
import * as corrections from '../corrections/corrections.steps.js';
import * as criteria from '../evaluation/criteria.steps.js';
import * as scoring from '../evaluation/scoring.steps.js';
import * as withdrawing from '../evaluation/withdrawing.steps.js';
import * as check from '../exclusions/check.steps.js';
import * as decision from '../exclusions/decision.steps.js';
import * as duties from '../hearing/duties.steps.js';
import * as furtherDecision from '../hearing/further-decision.steps.js';
import * as panel from '../hearing/panel.steps.js';
import * as representations from '../hearing/representations.steps.js';
import * as closingNotices from '../notices/closing-notices.steps.js';
import * as runNotices from '../notices/run-notices.steps.js';
import * as opening from '../opening/opening.steps.js';
import * as record from '../record/record.steps.js';
import * as letters from '../selection/letters.steps.js';
import * as selection from '../selection/selection.steps.js';
import type { Step } from '../rules/step.js';

/** The step that each act takes. */
export const everyStep: { readonly [T in CommandType]: Step<T> } = {
  OpenProcurement: opening.openProcurementStep,
  AmendProcurement: opening.amendProcurementStep,
  ChooseProcess: opening.chooseProcessStep,
  SetBasicSelectionCriteria: criteria.setBasicSelectionCriteriaStep,
  SetKeyCriteria: criteria.setKeyCriteriaStep,
  ContactProvider: selection.contactProviderStep,
  RecordFindings: selection.recordFindingsStep,
  IdentifyProvider: selection.identifyProviderStep,
  CompleteIdentification: selection.completeIdentificationStep,
  AssessProvider: selection.assessProviderStep,
  ChooseMostSuitableProvider: selection.chooseMostSuitableProviderStep,
  SetAwardCriteria: selection.setAwardCriteriaStep,
  RecordOffer: selection.recordOfferStep,
  CloseOffers: selection.closeOffersStep,
  RecordEvaluation: selection.recordEvaluationStep,
  SelectProviders: selection.selectProvidersStep,
  AppointEvaluator: scoring.appointEvaluatorStep,
  WithdrawEvaluator: withdrawing.withdrawEvaluatorStep,
  RecordEvaluatorExperience: scoring.recordEvaluatorExperienceStep,
  RecordScore: scoring.recordScoreStep,
  LockScores: scoring.lockScoresStep,
  AmendScore: scoring.amendScoreStep,
  OpenModerationRound: scoring.openModerationRoundStep,
  ModerateCriterion: scoring.moderateCriterionStep,
  InformSuccessfulProvider: letters.informSuccessfulProviderStep,
  InformUnsuccessfulProvider: letters.informUnsuccessfulProviderStep,
  SubmitIntendedApproachNotice: runNotices.submitIntendedApproachNoticeStep,
  RecordIntendedApproachNoticePublished: runNotices.recordIntendedApproachNoticePublishedStep,
  SubmitInvitationNotice: runNotices.submitInvitationNoticeStep,
  RecordInvitationNoticePublished: runNotices.recordInvitationNoticePublishedStep,
  SubmitIntentionNotice: runNotices.submitIntentionNoticeStep,
  RecordIntentionNoticePublished: runNotices.recordIntentionNoticePublishedStep,
  MakeRepresentation: representations.makeRepresentationStep,
  RecordRepresentation: representations.recordRepresentationStep,
  JudgeRepresentation: duties.judgeRepresentationStep,
  WithdrawRepresentation: duties.withdrawRepresentationStep,
  AnswerRepresentation: duties.answerRepresentationStep,
  OfferClarification: duties.offerClarificationStep,
  AnswerClarification: duties.answerClarificationStep,
  RequestInformation: duties.requestInformationStep,
  ProvideInformation: duties.provideInformationStep,
  WithholdInformation: duties.withholdInformationStep,
  RecordReview: duties.recordReviewStep,
  MakeFurtherDecision: furtherDecision.makeFurtherDecisionStep,
  InformOfFurtherDecision: furtherDecision.informOfFurtherDecisionStep,
  IntendNoFurtherDecision: furtherDecision.intendNoFurtherDecisionStep,
  RequestPanelReview: panel.requestPanelReviewStep,
  RecordPanelAcceptance: panel.recordPanelAcceptanceStep,
  RecordPanelRefusal: panel.recordPanelRefusalStep,
  RecordPanelAdvice: panel.recordPanelAdviceStep,
  ReleasePanelHold: panel.releasePanelHoldStep,
  SeekExpertAdvice: panel.seekExpertAdviceStep,
  ApplyCalendar: panel.applyCalendarStep,
  AcknowledgeRepresentation: duties.acknowledgeRepresentationStep,
  RequestSubcontractingInformation: check.requestSubcontractingInformationStep,
  RecordIntendedSubcontractors: check.recordIntendedSubcontractorsStep,
  RecordExclusionCheck: check.recordExclusionCheckStep,
  OfferSelfCleaning: check.offerSelfCleaningStep,
  RecordSelfCleaning: check.recordSelfCleaningStep,
  NotifyMinisterOfIntention: decision.notifyMinisterOfIntentionStep,
  RecordMinistersView: decision.recordMinistersViewStep,
  NotifyOfIntendedExclusion: decision.notifyOfIntendedExclusionStep,
  ReplaceSubcontractor: decision.replaceSubcontractorStep,
  DecideExclusion: decision.decideExclusionStep,
  OverrideExclusion: decision.overrideExclusionStep,
  NotifyMinister: decision.notifyMinisterStep,
  RecordRepresentationsOnExclusion: decision.recordRepresentationsOnExclusionStep,
  RecordProceedings: decision.recordProceedingsStep,
  RecordProceedingsDetermined: decision.recordProceedingsDeterminedStep,
  EndStandstill: conclusion.endStandstillStep,
  EnterIntoContract: conclusion.enterIntoContractStep,
  ConcludeFramework: conclusion.concludeFrameworkStep,
  CloseProcurement: conclusion.closeProcurementStep,
  Abandon: conclusion.abandonStep,
  ReturnToStep: conclusion.returnToStepStep,
  InformRelevantProvider: conclusion.informRelevantProviderStep,
  SubmitAwardNotice: closingNotices.submitAwardNoticeStep,
  RecordAwardNoticePublished: closingNotices.recordAwardNoticePublishedStep,
  SubmitAbandonmentNotice: closingNotices.submitAbandonmentNoticeStep,
  RecordAbandonmentNoticePublished: closingNotices.recordAbandonmentNoticePublishedStep,
  RecordPrinciples: record.recordPrinciplesStep,
  DepartFromGuidance: record.departFromGuidanceStep,
  RecordPerformance: record.recordPerformanceStep,
  AddToRecord: record.addToRecordStep,
  NameParticipant: declarations.nameParticipantStep,
  DeclareConflict: declarations.declareConflictStep,
  DeclareNoConflict: declarations.declareNoConflictStep,
  RaiseConflict: declarations.raiseConflictStep,
  ManageConflict: managing.manageConflictStep,
  Recuse: managing.recuseStep,
  PrepareRecommendation: managing.prepareRecommendationStep,
  CorrectRecord: corrections.correctRecordStep,
};
