import { noticeAnnouncesWhatWasInvited } from '../rules/agreement/notice-announces-what-was-invited.js';
import { settlingGatesOfACompetition } from '../evaluation/criteria.gates.js';
import { scoringGates } from '../evaluation/scoring.gates.js';
import { criteriaAreOfTheStepRepeated } from '../rules/competition/criteria-are-of-the-step-repeated.js';
import { criteriaAreWeighted } from '../rules/competition/criteria-are-weighted.js';
import { evaluationIsAgainstTheAwardCriteria } from '../rules/competition/evaluation-is-against-the-award-criteria.js';
import { evaluationIsOfALiveOffer } from '../rules/competition/evaluation-is-of-a-live-offer.js';
import { everyOfferWasEvaluated } from '../rules/competition/every-offer-was-evaluated.js';
import { everyProviderWasInformed } from '../rules/competition/every-provider-was-informed.js';
import { correctedLettersLeaveTheTime } from '../rules/competition/corrected-letters-leave-the-time.js';
import { offersAreMadeByElectronicMeans } from '../rules/competition/offers-are-made-by-electronic-means.js';
import { invitationWasPublished } from '../rules/competition/invitation-was-published.js';
import { letterAgreesWithTheEvaluation } from '../rules/competition/letter-agrees-with-the-evaluation.js';
import { letterIncludesItsSchedule } from '../rules/competition/letter-includes-its-schedule.js';
import { letterIsToASuccessfulProvider } from '../rules/competition/letter-is-to-a-successful-provider.js';
import { letterIsToAnUnsuccessfulProvider } from '../rules/competition/letter-is-to-an-unsuccessful-provider.js';
import { lettersStateTheTrueDates } from '../rules/competition/letters-state-the-true-dates.js';
import { offerIsOnRecordOnce } from '../rules/competition/offer-is-on-record-once.js';
import { offerWasReceivedInTime } from '../rules/competition/offer-was-received-in-time.js';
import { stagesAreNamedApart } from '../rules/competition/stages-are-named-apart.js';
import { successfulProvidersMadeOffersThatStand } from '../rules/competition/successful-providers-made-offers-that-stand.js';
import { decisionHasItsReasons } from '../rules/conclusion/decision-has-its-reasons.js';
import { frameworkNamesItsUsers } from '../rules/conclusion/framework-names-its-users.js';
import { frameworkTermIsWithinFourYears } from '../rules/conclusion/framework-term-is-within-four-years.js';
import { procurementIsForAFramework } from '../rules/conclusion/procurement-is-for-a-framework.js';
import { procurementIsNotForAFramework } from '../rules/conclusion/procurement-is-not-for-a-framework.js';
import { noticeIncludesItsSchedule } from '../rules/notices/notice-includes-its-schedule.js';
import { noticeIsPublishedOnce } from '../rules/notices/notice-is-published-once.js';
import { providersAreIdentified } from '../rules/providers/providers-are-identified.js';
import { assessmentAddressesEachKeyCriterion } from '../rules/selection/assessment-addresses-each-key-criterion.js';
import { lawWasInForce } from '../rules/timing/law-was-in-force.js';
import { timing } from '../rules/timing.gates.js';
import {
  abandonment,
  afterStandstill,
  awardNotice,
  contract,
  contractAfterStandstill,
  intention,
  repetition,
} from './common.js';
import { hearing } from './hearing.js';
import { onRecord } from './on-record.js';
import type { Gate } from './gate.js';

/** The Competitive Process (reg 11). */
export const competitiveGates: Gate = {
  ...onRecord,
  ...settlingGatesOfACompetition,
  ...scoringGates,
  SetAwardCriteria: [
    ...timing,
    criteriaAreOfTheStepRepeated,
    criteriaAreWeighted,
    stagesAreNamedApart,
    assessmentAddressesEachKeyCriterion,
  ],
  SubmitInvitationNotice: [
    ...timing,
    lawWasInForce,
    noticeIncludesItsSchedule,
    offersAreMadeByElectronicMeans,
    frameworkTermIsWithinFourYears,
  ],
  RecordInvitationNoticePublished: [...timing, noticeIsPublishedOnce],
  RecordOffer: [...timing, invitationWasPublished, providersAreIdentified, offerIsOnRecordOnce, offerWasReceivedInTime],
  CloseOffers: [...timing, invitationWasPublished],
  RecordEvaluation: [...timing, evaluationIsOfALiveOffer, evaluationIsAgainstTheAwardCriteria],
  SelectProviders: [...timing, decisionHasItsReasons, everyOfferWasEvaluated, successfulProvidersMadeOffersThatStand],
  InformSuccessfulProvider: [...timing, letterIsToASuccessfulProvider],
  InformUnsuccessfulProvider: [
    ...timing,
    letterIsToAnUnsuccessfulProvider,
    letterIncludesItsSchedule,
    letterAgreesWithTheEvaluation,
  ],
  ...intention,
  ...hearing,
  SubmitIntentionNotice: [
    ...intention.SubmitIntentionNotice,
    everyProviderWasInformed,
    noticeAnnouncesWhatWasInvited,
    frameworkTermIsWithinFourYears,
  ],
  EnterIntoContract: [
    ...contractAfterStandstill.EnterIntoContract,
    lettersStateTheTrueDates,
    correctedLettersLeaveTheTime,
    procurementIsNotForAFramework,
  ],
  ConcludeFramework: [
    ...contract,
    ...afterStandstill,
    lettersStateTheTrueDates,
    correctedLettersLeaveTheTime,
    procurementIsForAFramework,
    frameworkNamesItsUsers,
    frameworkTermIsWithinFourYears,
  ],
  ...awardNotice,
  ...abandonment,
  ...repetition,
};
