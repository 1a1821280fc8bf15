import { existingContractAgrees } from '../../opening/rules/existing-contract-agrees.js';
import { providersAreIdentified } from '../../rules/common/providers-are-identified.js';
import { answersAgree } from '../../opening/rules/answers-agree.js';
import { everyAnswerHasItsReason } from '../../opening/rules/every-answer-has-its-reason.js';
import { processIsTheOneReg6Requires } from '../../opening/rules/process-is-the-one-reg-6-requires.js';
import { servicesHaveDatesInOrder } from '../../conclusion/rules/services-have-dates-in-order.js';
import { predecessorWasAbandoned } from '../../opening/rules/predecessor-was-abandoned.js';
import { procurementIsInScope } from '../../opening/rules/procurement-is-in-scope.js';
import { qualifierHasItsReason } from '../../opening/rules/qualifier-has-its-reason.js';
import { lawWasInForce } from '../../rules/timing/law-was-in-force.js';
import { timing } from '../../rules/timing.gates.js';
import { abandonment } from '../parts/common.gates.js';
import { onRecord } from '../parts/on-record.gates.js';
import type { Gate } from '../../rules/gate.js';

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
