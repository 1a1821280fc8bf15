import { existingContractAgrees } from '../rules/choice/existing-contract-agrees.js';
import { providersAreIdentified } from '../rules/providers/providers-are-identified.js';
import { answersAgree } from '../rules/choice/answers-agree.js';
import { everyAnswerHasItsReason } from '../rules/choice/every-answer-has-its-reason.js';
import { processIsTheOneReg6Requires } from '../rules/choice/process-is-the-one-reg-6-requires.js';
import { servicesHaveDatesInOrder } from '../rules/conclusion/services-have-dates-in-order.js';
import { predecessorWasAbandoned } from '../rules/opening/predecessor-was-abandoned.js';
import { procurementIsInScope } from '../rules/opening/procurement-is-in-scope.js';
import { qualifierHasItsReason } from '../rules/opening/qualifier-has-its-reason.js';
import { lawWasInForce } from '../rules/timing/law-was-in-force.js';
import { timing } from '../rules/timing.gates.js';
import { abandonment } from './common.js';
import { onRecord } from './on-record.js';
import type { Gate } from './gate.js';

/** Opening a procurement and choosing its process (regs 3 and 6). */
export const processSelectionGates: Gate = {
  ...onRecord,
  OpenProcurement: [
    lawWasInForce,
    procurementIsInScope,
    qualifierHasItsReason,
    predecessorWasAbandoned,
    servicesHaveDatesInOrder,
  ],
  AmendProcurement: [procurementIsInScope, qualifierHasItsReason, servicesHaveDatesInOrder],
  ChooseProcess: [
    ...timing,
    providersAreIdentified,
    answersAgree,
    existingContractAgrees,
    processIsTheOneReg6Requires,
    everyAnswerHasItsReason,
  ],
  Abandon: abandonment.Abandon,
};
