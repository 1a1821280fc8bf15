import type { Gate } from '../rules/gate.js';
import { actingPersonMayTakePart } from '../conflicts/rules/acting-person-may-take-part.js';
import { everyoneNamedMayTakePart } from '../conflicts/rules/everyone-named-may-take-part.js';
import { additionSaysWhatAndWhy } from './rules/addition-says-what-and-why.js';
import { approverIsNotThePreparer } from './rules/approver-is-not-the-preparer.js';
import { contractIsOnRecord } from './rules/contract-is-on-record.js';
import { decisionIsOnRecord } from './rules/decision-is-on-record.js';
import { departureIsExplained } from './rules/departure-is-explained.js';
import { eachPrincipleIsAddressed } from './rules/each-principle-is-addressed.js';
import { performanceIsOfAPeriodOfTheContract } from './rules/performance-is-of-a-period-of-the-contract.js';
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
