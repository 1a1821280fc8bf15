import type { ProvisionKey } from '../../law/index.js';
import { condition } from '../condition.js';
import type { CheckReason, ProcessCheckInput } from '../types.js';

/** Regs 6(3)(c), 6(4)(e), 6(5)(e) and 6(6)(d) say the same: the procurement is not to conclude a framework agreement. */
export function notAFramework(provision: ProvisionKey, input: ProcessCheckInput): CheckReason {
  return condition(provision, !input.framework, {
    yes: 'The procurement is not to conclude a framework agreement.',
    no: 'The procurement is to conclude a framework agreement, or to add providers to one.',
  });
}
