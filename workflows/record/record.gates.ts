import type { Gate } from '../gates/gate.js';
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
  DepartFromGuidance: [actIsNotInTheFuture, departureIsExplained, approverIsNotThePreparer],
  RecordPerformance: [contractIsOnRecord, performanceIsOfAPeriodOfTheContract],
  AddToRecord: [actIsNotInTheFuture, additionSaysWhatAndWhy, decisionIsOnRecord],
} as const satisfies Gate;
