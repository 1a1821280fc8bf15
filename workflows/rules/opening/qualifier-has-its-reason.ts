import { findCpv } from '../../law/index.js';
import { rule } from '../rule.js';

/** Four CPV codes are in scope only in part; why the services fall within that part is on record. */
export const qualifierHasItsReason = rule<'OpenProcurement'>(
  'qualifier-has-its-reason',
  ['sch1Codes', 'reg24Reasons'],
  ({ data }, no) => {
    if (data === null || data.cpvQualifierMet !== true) return null;
    const qualified = findCpv(data.cpv)?.qualifier;
    if (!qualified || data.cpvQualifierReason?.trim()) return null;
    return no({
      message: `The code ${data.cpv} is in Schedule 1 only in part, and nothing says why these services fall within that part.`,
      unblock: 'Give `cpvQualifierReason`.',
      field: 'data.cpvQualifierReason',
    });
  },
);
