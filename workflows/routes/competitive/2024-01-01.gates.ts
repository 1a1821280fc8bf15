import { noticeAnnouncesWhatWasInvited } from '../../agreement/rules/notice-announces-what-was-invited.js';
import { settlingGatesOfACompetition } from '../../evaluation/criteria.gates.js';
import { scoringGates } from '../../evaluation/scoring.gates.js';
import { criteriaAreOfTheStepRepeated } from '../../evaluation/rules/criteria-are-of-the-step-repeated.js';
import { criteriaAreWeighted } from '../../selection/rules/criteria-are-weighted.js';
import { evaluationIsAgainstTheAwardCriteria } from '../../selection/rules/evaluation-is-against-the-award-criteria.js';
import { evaluationIsOfALiveOffer } from '../../selection/rules/evaluation-is-of-a-live-offer.js';
import { everyOfferWasEvaluated } from '../../selection/rules/every-offer-was-evaluated.js';
import { everyProviderWasInformed } from '../../selection/rules/every-provider-was-informed.js';
import { correctedLettersLeaveTheTime } from '../../selection/rules/corrected-letters-leave-the-time.js';
import { offersAreMadeByElectronicMeans } from '../../selection/rules/offers-are-made-by-electronic-means.js';
import { invitationWasPublished } from '../../selection/rules/invitation-was-published.js';
import { letterAgreesWithTheEvaluation } from '../../selection/rules/letter-agrees-with-the-evaluation.js';
import { letterIncludesItsSchedule } from '../../selection/rules/letter-includes-its-schedule.js';
import { letterIsToASuccessfulProvider } from '../../selection/rules/letter-is-to-a-successful-provider.js';
import { letterIsToAnUnsuccessfulProvider } from '../../selection/rules/letter-is-to-an-unsuccessful-provider.js';
import { lettersStateTheTrueDates } from '../../selection/rules/letters-state-the-true-dates.js';
import { offerIsOnRecordOnce } from '../../selection/rules/offer-is-on-record-once.js';
import { offerWasReceivedInTime } from '../../selection/rules/offer-was-received-in-time.js';
import { stagesAreNamedApart } from '../../selection/rules/stages-are-named-apart.js';
import { successfulProvidersMadeOffersThatStand } from '../../selection/rules/successful-providers-made-offers-that-stand.js';
import { decisionHasItsReasons } from '../../rules/common/decision-has-its-reasons.js';
import { frameworkNamesItsUsers } from '../../conclusion/rules/framework-names-its-users.js';
import { frameworkTermIsWithinTheLongest } from '../../conclusion/rules/framework-term-is-within-the-longest.js';
import { procurementIsForAFramework } from '../../conclusion/rules/procurement-is-for-a-framework.js';
import { procurementIsNotForAFramework } from '../../conclusion/rules/procurement-is-not-for-a-framework.js';
import { noticeIncludesItsSchedule } from '../../notices/rules/notice-includes-its-schedule.js';
import { noticeIsPublishedOnce } from '../../notices/rules/notice-is-published-once.js';
import { providersAreIdentified } from '../../rules/common/providers-are-identified.js';
import { assessmentAddressesEachKeyCriterion } from '../../selection/rules/assessment-addresses-each-key-criterion.js';
import { lawWasInForce } from '../../rules/timing/law-was-in-force.js';
import { timing } from '../../rules/timing.gates.js';
import {
  abandonment,
  afterStandstill,
  awardNotice,
  contract,
  contractAfterStandstill,
  intention,
  repetition,
} from '../parts/common.gates.js';
import { hearing } from '../../hearing/hearing.gates.js';
import { onRecord } from '../parts/on-record.gates.js';
import type { Gate } from '../../rules/gate.js';

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
    frameworkTermIsWithinTheLongest,
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
    frameworkTermIsWithinTheLongest,
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
    frameworkTermIsWithinTheLongest,
  ],
  ...awardNotice,
  ...abandonment,
  ...repetition,
};
