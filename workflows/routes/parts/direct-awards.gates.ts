import { settlingGates } from '../../evaluation/criteria.gates.js';
import { thresholdHoldsForWhatIsAwarded } from '../../agreement/rules/threshold-holds-for-what-is-awarded.js';
import { contractSaysWhatIsPaid } from '../../conclusion/rules/contract-says-what-is-paid.js';
import { decisionHasItsReasons } from '../../rules/common/decision-has-its-reasons.js';
import { citedPerformanceIsOnRecord } from '../../record/rules/cited-performance-is-on-record.js';
import { findingsAddressEachKeyCriterion } from '../../selection/rules/findings-address-each-key-criterion.js';
import { awardIsToAnExistingProvider } from '../../selection/rules/award-is-to-an-existing-provider.js';
import { awardNamesAProvider } from '../../selection/rules/award-names-a-provider.js';
import { providerWasContacted } from '../../selection/rules/provider-was-contacted.js';
import { providersAreIdentified } from '../../rules/common/providers-are-identified.js';
import { lawWasInForce } from '../../rules/timing/law-was-in-force.js';
import { timing } from '../../rules/timing.gates.js';
import { abandonment, awardNotice, contract, contractAfterStandstill, intention, repetition } from './common.gates.js';
import { hearing } from '../../hearing/hearing.gates.js';
import { onRecord } from './on-record.gates.js';
import type { Gate } from '../../rules/gate.js';

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
