import { timing } from '../../rules/timing.gates.js';
import { calendarCoversTheStandstill } from '../../rules/timing/calendar-covers-the-standstill.js';
import { lawWasInForce } from '../../rules/timing/law-was-in-force.js';
import { abandonmentHasTakenEffect } from '../../standstill/rules/abandonment-has-taken-effect.js';
import { whatWasReceivedIsDecided } from '../../hearing/rules/what-was-received-is-decided.js';
import { awardIsDatedAfterTheStandstill } from '../../standstill/rules/award-is-dated-after-the-standstill.js';
import { noStandstillIsRunning } from '../../standstill/rules/no-standstill-is-running.js';
import { standstillHasEnded } from '../../standstill/rules/standstill-has-ended.js';
import { announcedAwardIsMadeOnce } from '../../agreement/rules/announced-award-is-made-once.js';
import { contractIsTheOneThatStoodStill } from '../../agreement/rules/contract-is-the-one-that-stood-still.js';
import { contractsAnnouncedAddUp } from '../../agreement/rules/contracts-announced-add-up.js';
import { contractIsOnRecordOnce } from '../../conclusion/rules/contract-is-on-record-once.js';
import { contractIsWithThoseIntended } from '../../conclusion/rules/contract-is-with-those-intended.js';
import { contractSaysWhatIsPaid } from '../../conclusion/rules/contract-says-what-is-paid.js';
import { everyContractHasAPublishedNotice } from '../../conclusion/rules/every-contract-has-a-published-notice.js';
import { returnIsTheOneDecided } from '../../hearing/rules/return-is-the-one-decided.js';
import { decisionHasItsReasons } from '../../rules/common/decision-has-its-reasons.js';
import { noAwardHasBeenMade } from '../../conclusion/rules/no-award-has-been-made.js';
import { processMayBeSwitchedTo } from '../../conclusion/rules/process-may-be-switched-to.js';
import { servicesHaveDatesInOrder } from '../../conclusion/rules/services-have-dates-in-order.js';
import { stepIsAnEarlierOne } from '../../conclusion/rules/step-is-an-earlier-one.js';
import { contractsAwaitANotice } from '../../notices/rules/contracts-await-a-notice.js';
import { contractsAwaitPublication } from '../../notices/rules/contracts-await-publication.js';
import { noticeIncludesItsSchedule } from '../../notices/rules/notice-includes-its-schedule.js';
import { noticeIsPublishedOnce } from '../../notices/rules/notice-is-published-once.js';
import { providerIsToBeToldOfTheRepetition } from '../../selection/rules/provider-is-to-be-told-of-the-repetition.js';
import { providersAreIdentified } from '../../rules/common/providers-are-identified.js';
import { relevantProvidersWereToldOfTheRepetition } from '../../selection/rules/relevant-providers-were-told-of-the-repetition.js';

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
