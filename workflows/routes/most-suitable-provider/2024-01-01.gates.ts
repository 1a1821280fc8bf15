import { decisionHasItsReasons } from '../../rules/common/decision-has-its-reasons.js';
import { settlingGates } from '../../evaluation/criteria.gates.js';
import { scoringGates } from '../../evaluation/scoring.gates.js';
import { noticeIncludesItsSchedule } from '../../notices/rules/notice-includes-its-schedule.js';
import { noticeIsPublishedOnce } from '../../notices/rules/notice-is-published-once.js';
import { providersAreIdentified } from '../../rules/common/providers-are-identified.js';
import { aPotentialProviderWasKept } from '../../selection/rules/a-potential-provider-was-kept.js';
import { assessmentAddressesEachKeyCriterion } from '../../selection/rules/assessment-addresses-each-key-criterion.js';
import { chosenProviderWasAssessed } from '../../selection/rules/chosen-provider-was-assessed.js';
import { everyCandidateWasAssessed } from '../../selection/rules/every-candidate-was-assessed.js';
import { identificationGateHasPassed } from '../../selection/rules/identification-gate-has-passed.js';
import { providerWasIdentifiedAndKept } from '../../selection/rules/provider-was-identified-and-kept.js';
import { lawWasInForce } from '../../rules/timing/law-was-in-force.js';
import { timing } from '../../rules/timing.gates.js';
import { abandonment, awardNotice, contractAfterStandstill, intention, repetition } from '../parts/common.gates.js';
import { hearing } from '../../hearing/hearing.gates.js';
import { onRecord } from '../parts/on-record.gates.js';
import type { Gate } from '../../rules/gate.js';

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
