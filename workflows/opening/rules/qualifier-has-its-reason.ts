import { findCpv } from '../../law/index.js';
import { rule } from '../../rules/rule.js';

/** Four CPV codes are in scope only in part; why the services fall within that part is on record. */
export const qualifierHasItsReason = rule<'OpenProcurement' | 'AmendProcurement'>(
  'qualifier-has-its-reason',
  ['sch1Codes', 'reg24Reasons'],
  ({ data, facts: { opening } }, no) => {
    if (data === null || (data.cpv === undefined && data.cpvQualifierMet === undefined)) return null;
    const cpv = data.cpv ?? opening?.cpv ?? '';
    const met = data.cpvQualifierMet === undefined ? (opening?.cpvQualifierMet ?? null) : data.cpvQualifierMet;
    if (met !== true || !findCpv(cpv)?.qualifier || data.cpvQualifierReason?.trim()) return null;
    return no({
      message: `The code ${cpv} is in Schedule 1 only in part, and nothing says why these services fall within that part.`,
      unblock: 'Say why they fall within it.',
      field: 'data.cpvQualifierReason',
    });
  },
);
