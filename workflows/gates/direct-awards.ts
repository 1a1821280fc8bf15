import { settlingGates } from '../evaluation/criteria.gates.js';
import { thresholdHoldsForWhatIsAwarded } from '../rules/agreement/threshold-holds-for-what-is-awarded.js';
import { contractSaysWhatIsPaid } from '../rules/conclusion/contract-says-what-is-paid.js';
import { decisionHasItsReasons } from '../rules/conclusion/decision-has-its-reasons.js';
import { citedPerformanceIsOnRecord } from '../rules/record/cited-performance-is-on-record.js';
import { findingsAddressEachKeyCriterion } from '../rules/selection/findings-address-each-key-criterion.js';
import { awardIsToAnExistingProvider } from '../rules/providers/award-is-to-an-existing-provider.js';
import { awardNamesAProvider } from '../rules/providers/award-names-a-provider.js';
import { providerWasContacted } from '../rules/providers/provider-was-contacted.js';
import { providersAreIdentified } from '../rules/providers/providers-are-identified.js';
import { lawWasInForce } from '../rules/timing/law-was-in-force.js';
import { timing } from '../rules/timing.gates.js';
import { abandonment, awardNotice, contract, contractAfterStandstill, intention, repetition } from './common.js';
import { hearing } from './hearing.js';
import { onRecord } from './on-record.js';
import type { Gate } from './gate.js';

/** Direct Award Process A (reg 7). */
export const directAwardAGates: Gate = {
  ...onRecord,
  ContactProvider: [...timing, lawWasInForce, providersAreIdentified, awardIsToAnExistingProvider],
  EnterIntoContract: [
    ...contract,
    awardNamesAProvider,
    providerWasContacted,
    contractSaysWhatIsPaid,
    awardIsToAnExistingProvider,
  ],
  ...awardNotice,
  ...abandonment,
};

/** Direct Award Process B (reg 8): the same mechanics. */
export const directAwardBGates: Gate = directAwardAGates;

/** Direct Award Process C (reg 9). */
export const directAwardCGates: Gate = {
  ...onRecord,
  ...settlingGates,
  RecordFindings: [
    ...timing,
    decisionHasItsReasons,
    providersAreIdentified,
    awardIsToAnExistingProvider,
    findingsAddressEachKeyCriterion,
    citedPerformanceIsOnRecord,
  ],
  ...intention,
  ...hearing,
  SubmitIntentionNotice: [...intention.SubmitIntentionNotice, thresholdHoldsForWhatIsAwarded],
  EnterIntoContract: [...contractAfterStandstill.EnterIntoContract, thresholdHoldsForWhatIsAwarded],
  ...awardNotice,
  ...abandonment,
  ...repetition,
};
