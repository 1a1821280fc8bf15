import { findCpv } from '../../law/index.js';
import { condition } from '../condition.js';
import type { CheckReason, ScopeAnswers } from '../types.js';

/**
 * Reg 2(1) and Schedule 1: the services fall within one of the 67 codes, to the extent the table describes. For the four
 * qualified codes an unanswered qualification is not a confirmed one.
 */
export function servicesAreInSchedule1(input: ScopeAnswers): CheckReason {
  const row = findCpv(input.cpv);
  if (!row) {
    return condition('sch1Codes', false, {
      yes: '',
      no: `${input.cpv} is not one of the codes in Schedule 1, so these are not relevant health care services.`,
    });
  }
  if (row.qualifier === null) {
    return condition('sch1Codes', true, { yes: `${row.code} (${row.description}) is in Schedule 1.`, no: '' });
  }
  return condition('sch1Codes', input.cpvQualifierMet === true, {
    yes: `${row.code} (${row.description}) is in Schedule 1, and the services are within its qualification: ${row.qualifier}.`,
    no: `${row.code} (${row.description}) is in Schedule 1 to this extent: ${row.qualifier}. That is not confirmed of these services.`,
  });
}
