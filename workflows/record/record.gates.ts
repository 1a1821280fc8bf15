import type { Gate } from '../gates/gate.js';
import { actingPersonMayTakePart } from '../rules/conflicts/acting-person-may-take-part.js';
import { everyoneNamedMayTakePart } from '../rules/conflicts/everyone-named-may-take-part.js';
import { additionSaysWhatAndWhy } from '../rules/record/addition-says-what-and-why.js';
import { approverIsNotThePreparer } from '../rules/record/approver-is-not-the-preparer.js';
import { contractIsOnRecord } from '../rules/record/contract-is-on-record.js';
import { decisionIsOnRecord } from '../rules/record/decision-is-on-record.js';
import { departureIsExplained } from '../rules/record/departure-is-explained.js';
import { eachPrincipleIsAddressed } from '../rules/record/each-principle-is-addressed.js';
import { performanceIsOfAPeriodOfTheContract } from '../rules/record/performance-is-of-a-period-of-the-contract.js';
import { actIsNotInTheFuture } from '../rules/timing/act-is-not-in-the-future.js';

/** What completes the record may be dated before the last step: it is shown with both times. */
export const recordGates = {
  RecordPrinciples: [actIsNotInTheFuture, eachPrincipleIsAddressed],
  // A departure is decided, at whichever stage: whoever is recused neither prepares nor approves it (reg 21(2)(b)).
  DepartFromGuidance: [
    actIsNotInTheFuture,
    departureIsExplained,
    approverIsNotThePreparer,
    actingPersonMayTakePart,
    everyoneNamedMayTakePart,
  ],
  RecordPerformance: [contractIsOnRecord, performanceIsOfAPeriodOfTheContract],
  AddToRecord: [actIsNotInTheFuture, additionSaysWhatAndWhy, decisionIsOnRecord],
} as const satisfies Gate;
