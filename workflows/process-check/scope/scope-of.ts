import type { CheckReason, ScopeAnswers } from '../types.js';
import { buyerIsARelevantAuthority } from './buyer-is-a-relevant-authority.js';
import { commencedUnderTheRegulations } from './commenced-under-the-regulations.js';
import { mixedProcurementIsWithinReg3 } from './mixed-procurement-is-within-reg-3.js';
import { purposeIsTheHealthService } from './purpose-is-the-health-service.js';
import { servicesAreInSchedule1 } from './services-are-in-schedule-1.js';

/** Whether the Regulations apply, with every condition answered. */
export interface Scope {
  readonly inScope: boolean;
  readonly reasons: readonly CheckReason[];
}

/** Reg 3, with reg 29(1) and Schedule 1: whether the Regulations apply to a procurement at all. There is no least value. */
export function scopeOf(answers: ScopeAnswers): Scope {
  const reasons = [
    commencedUnderTheRegulations(answers),
    buyerIsARelevantAuthority(answers),
    servicesAreInSchedule1(answers),
    purposeIsTheHealthService(answers),
    ...mixedProcurementIsWithinReg3(answers.mixed),
  ];
  return { inScope: reasons.every((reason) => reason.holds), reasons };
}
