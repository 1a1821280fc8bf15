import { decisionHasItsReasons } from '../rules/conclusion/decision-has-its-reasons.js';
import { settlingGates } from '../evaluation/criteria.gates.js';
import { scoringGates } from '../evaluation/scoring.gates.js';
import { noticeIncludesItsSchedule } from '../rules/notices/notice-includes-its-schedule.js';
import { noticeIsPublishedOnce } from '../rules/notices/notice-is-published-once.js';
import { providersAreIdentified } from '../rules/providers/providers-are-identified.js';
import { aPotentialProviderWasKept } from '../rules/selection/a-potential-provider-was-kept.js';
import { assessmentAddressesEachKeyCriterion } from '../rules/selection/assessment-addresses-each-key-criterion.js';
import { chosenProviderWasAssessed } from '../rules/selection/chosen-provider-was-assessed.js';
import { everyCandidateWasAssessed } from '../rules/selection/every-candidate-was-assessed.js';
import { identificationGateHasPassed } from '../rules/selection/identification-gate-has-passed.js';
import { providerWasIdentifiedAndKept } from '../rules/selection/provider-was-identified-and-kept.js';
import { lawWasInForce } from '../rules/timing/law-was-in-force.js';
import { timing } from '../rules/timing.gates.js';
import { abandonment, awardNotice, contractAfterStandstill, intention, repetition } from './common.js';
import { hearing } from './hearing.js';
import { onRecord } from './on-record.js';
import type { Gate } from './gate.js';

/** The Most Suitable Provider Process (reg 10). */
export const mostSuitableProviderGates: Gate = {
  ...onRecord,
  ...settlingGates,
  ...scoringGates,
  SubmitIntendedApproachNotice: [...timing, lawWasInForce, noticeIncludesItsSchedule],
  RecordIntendedApproachNoticePublished: [...timing, noticeIsPublishedOnce],
  IdentifyProvider: [providersAreIdentified, decisionHasItsReasons],
  CompleteIdentification: [...timing, identificationGateHasPassed, aPotentialProviderWasKept],
  AssessProvider: [...timing, providerWasIdentifiedAndKept, assessmentAddressesEachKeyCriterion],
  ChooseMostSuitableProvider: [...timing, decisionHasItsReasons, everyCandidateWasAssessed, chosenProviderWasAssessed],
  ...intention,
  ...hearing,
  ...contractAfterStandstill,
  ...awardNotice,
  ...abandonment,
  ...repetition,
};
