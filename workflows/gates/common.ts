import { timing } from '../rules/timing.gates.js';
import { calendarCoversTheStandstill } from '../rules/timing/calendar-covers-the-standstill.js';
import { lawWasInForce } from '../rules/timing/law-was-in-force.js';
import { abandonmentHasTakenEffect } from '../rules/standstill/abandonment-has-taken-effect.js';
import { whatWasReceivedIsDecided } from '../rules/hearing/what-was-received-is-decided.js';
import { awardIsDatedAfterTheStandstill } from '../rules/standstill/award-is-dated-after-the-standstill.js';
import { noStandstillIsRunning } from '../rules/standstill/no-standstill-is-running.js';
import { standstillHasEnded } from '../rules/standstill/standstill-has-ended.js';
import { announcedAwardIsMadeOnce } from '../rules/agreement/announced-award-is-made-once.js';
import { contractIsTheOneThatStoodStill } from '../rules/agreement/contract-is-the-one-that-stood-still.js';
import { contractsAnnouncedAddUp } from '../rules/agreement/contracts-announced-add-up.js';
import { contractIsOnRecordOnce } from '../rules/conclusion/contract-is-on-record-once.js';
import { contractIsWithThoseIntended } from '../rules/conclusion/contract-is-with-those-intended.js';
import { contractSaysWhatIsPaid } from '../rules/conclusion/contract-says-what-is-paid.js';
import { everyContractHasAPublishedNotice } from '../rules/conclusion/every-contract-has-a-published-notice.js';
import { returnIsTheOneDecided } from '../rules/hearing/return-is-the-one-decided.js';
import { decisionHasItsReasons } from '../rules/conclusion/decision-has-its-reasons.js';
import { noAwardHasBeenMade } from '../rules/conclusion/no-award-has-been-made.js';
import { processMayBeSwitchedTo } from '../rules/conclusion/process-may-be-switched-to.js';
import { servicesHaveDatesInOrder } from '../rules/conclusion/services-have-dates-in-order.js';
import { stepIsAnEarlierOne } from '../rules/conclusion/step-is-an-earlier-one.js';
import { contractsAwaitANotice } from '../rules/notices/contracts-await-a-notice.js';
import { contractsAwaitPublication } from '../rules/notices/contracts-await-publication.js';
import { noticeIncludesItsSchedule } from '../rules/notices/notice-includes-its-schedule.js';
import { noticeIsPublishedOnce } from '../rules/notices/notice-is-published-once.js';
import { providerIsToBeToldOfTheRepetition } from '../rules/providers/provider-is-to-be-told-of-the-repetition.js';
import { providersAreIdentified } from '../rules/providers/providers-are-identified.js';
import { relevantProvidersWereToldOfTheRepetition } from '../rules/providers/relevant-providers-were-told-of-the-repetition.js';

/** The notice of each award and its publication, the same in every process. */
export const awardNotice = {
  SubmitAwardNotice: [...timing, contractsAwaitANotice, noticeIncludesItsSchedule],
  RecordAwardNoticePublished: [...timing, contractsAwaitPublication],
  CloseProcurement: [...timing, decisionHasItsReasons, everyContractHasAPublishedNotice],
} as const;

/** Abandoning, and the notice of it (reg 15). */
export const abandonment = {
  Abandon: [...timing, decisionHasItsReasons, noStandstillIsRunning, noAwardHasBeenMade, processMayBeSwitchedTo],
  SubmitAbandonmentNotice: [...timing, abandonmentHasTakenEffect],
  RecordAbandonmentNoticePublished: [...timing, noticeIsPublishedOnce],
} as const;

/** Going back to an earlier step, in the three processes that count steps (reg 15(8)(a)). */
export const repetition = {
  ReturnToStep: [
    ...timing,
    decisionHasItsReasons,
    noStandstillIsRunning,
    noAwardHasBeenMade,
    returnIsTheOneDecided,
    stepIsAnEarlierOne,
  ],
  InformRelevantProvider: [...timing, providerIsToBeToldOfTheRepetition],
} as const;

/** From the intention notice to the end of the standstill (reg 12). */
export const intention = {
  SubmitIntentionNotice: [
    ...timing,
    lawWasInForce,
    relevantProvidersWereToldOfTheRepetition,
    noticeIncludesItsSchedule,
    contractsAnnouncedAddUp,
  ],
  RecordIntentionNoticePublished: [...timing, calendarCoversTheStandstill],
} as const;

/** What every contract must pass, whichever the process. */
export const contract = [
  ...timing,
  decisionHasItsReasons,
  providersAreIdentified,
  contractIsOnRecordOnce,
  servicesHaveDatesInOrder,
] as const;

/** What is entered into is what stood still: after its end, with those intended, once, and as it was announced (reg 12(1)). */
export const afterStandstill = [
  standstillHasEnded,
  whatWasReceivedIsDecided,
  awardIsDatedAfterTheStandstill,
  contractIsWithThoseIntended,
  announcedAwardIsMadeOnce,
  contractIsTheOneThatStoodStill,
] as const;

/** Entering into the contract after a standstill (reg 12(1)). */
export const contractAfterStandstill = {
  EnterIntoContract: [...contract, ...afterStandstill, contractSaysWhatIsPaid],
} as const;
