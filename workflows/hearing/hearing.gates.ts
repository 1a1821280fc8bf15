import { decisionHasItsReasons } from '../rules/common/decision-has-its-reasons.js';
import { aDecisionHasBeenMadeToBeAggrievedBy } from './rules/a-decision-has-been-made-to-be-aggrieved-by.js';
import { aFurtherDecisionStands } from './rules/a-further-decision-stands.js';
import { aValidRepresentationWasReceived } from './rules/a-valid-representation-was-received.js';
import { askerIsNamed } from './rules/asker-is-named.js';
import { calendarCoversTheDaysAfterTheDecision } from './rules/calendar-covers-the-days-after-the-decision.js';
import { calendarMovesTheStandstillLater } from './rules/calendar-moves-the-standstill-later.js';
import { clarificationSaysSomething } from './rules/clarification-says-something.js';
import { confirmationIsTheAskers } from './rules/confirmation-is-the-askers.js';
import { decisionWasReviewed } from './rules/decision-was-reviewed.js';
import { departureFromAdviceHasItsReasons } from './rules/departure-from-advice-has-its-reasons.js';
import { everyRepresentorWasHeard } from './rules/every-representor-was-heard.js';
import { informationItemIsOpen } from './rules/information-item-is-open.js';
import { newerCalendarIsApplied } from './rules/newer-calendar-is-applied.js';
import { outcomeIsOneThatCanBeCarriedOut } from './rules/outcome-is-one-that-can-be-carried-out.js';
import { panelMayBeAsked } from './rules/panel-may-be-asked.js';
import { panelRequestIsOpen } from './rules/panel-request-is-open.js';
import { recipientIsToBeInformed } from './rules/recipient-is-to-be-informed.js';
import { releaseHasItsReason } from './rules/release-has-its-reason.js';
import { representationDoesNotHoldTheStandstill } from './rules/representation-does-not-hold-the-standstill.js';
import { representationIsOnRecord } from './rules/representation-is-on-record.js';
import { reviewNamesWhatItReviews } from './rules/review-names-what-it-reviews.js';
import { standstillEndsOnItsConditions } from './rules/standstill-ends-on-its-conditions.js';
import { validityRestsOnTheSixConditions } from './rules/validity-rests-on-the-six-conditions.js';
import { withholdingHasItsReason } from './rules/withholding-has-its-reason.js';
import { whatWasReceivedIsDecided } from './rules/what-was-received-is-decided.js';
import { windowForRepresentationsHasClosed } from '../standstill/rules/window-for-representations-has-closed.js';
import { actFollowsTheStepBefore } from '../rules/timing/act-follows-the-step-before.js';
import { actIsNotInTheFuture } from '../rules/timing/act-is-not-in-the-future.js';
import { timing } from '../rules/timing.gates.js';

/** Everything that happens between the intention notice and the end of the standstill (reg 12), and the Panel. */
export const hearing = {
  MakeRepresentation: [aDecisionHasBeenMadeToBeAggrievedBy],
  RecordRepresentation: [actIsNotInTheFuture, actFollowsTheStepBefore, aDecisionHasBeenMadeToBeAggrievedBy],
  JudgeRepresentation: [...timing, representationIsOnRecord, validityRestsOnTheSixConditions],
  WithdrawRepresentation: [...timing, representationIsOnRecord],
  AcknowledgeRepresentation: [...timing, representationIsOnRecord],
  AnswerRepresentation: [...timing, representationIsOnRecord, representationDoesNotHoldTheStandstill],
  OfferClarification: [...timing, representationIsOnRecord, clarificationSaysSomething],
  AnswerClarification: [...timing, representationIsOnRecord, clarificationSaysSomething],
  RequestInformation: [...timing, askerIsNamed, representationIsOnRecord, aDecisionHasBeenMadeToBeAggrievedBy],
  ProvideInformation: [...timing, informationItemIsOpen, confirmationIsTheAskers],
  WithholdInformation: [...timing, informationItemIsOpen, withholdingHasItsReason],
  RecordReview: [...timing, aValidRepresentationWasReceived, reviewNamesWhatItReviews],
  MakeFurtherDecision: [
    ...timing,
    decisionHasItsReasons,
    aValidRepresentationWasReceived,
    everyRepresentorWasHeard,
    decisionWasReviewed,
    outcomeIsOneThatCanBeCarriedOut,
    departureFromAdviceHasItsReasons,
  ],
  InformOfFurtherDecision: [
    ...timing,
    aFurtherDecisionStands,
    recipientIsToBeInformed,
    calendarCoversTheDaysAfterTheDecision,
  ],
  IntendNoFurtherDecision: [...timing, aFurtherDecisionStands],
  RequestPanelReview: [...timing, representationIsOnRecord, aFurtherDecisionStands, panelMayBeAsked],
  RecordPanelAcceptance: [...timing, panelRequestIsOpen],
  RecordPanelRefusal: [...timing, panelRequestIsOpen],
  RecordPanelAdvice: [...timing, panelRequestIsOpen],
  ReleasePanelHold: [...timing, panelRequestIsOpen, releaseHasItsReason],
  ApplyCalendar: [calendarMovesTheStandstillLater, decisionHasItsReasons],
  EndStandstill: [
    windowForRepresentationsHasClosed,
    newerCalendarIsApplied,
    standstillEndsOnItsConditions,
    whatWasReceivedIsDecided,
  ],
} as const;
