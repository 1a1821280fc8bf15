import { contractReference } from '../../notices/award-reference.js';
import { rule } from '../../rules/rule.js';

type Award = 'EnterIntoContract' | 'ConcludeFramework';

/** Each contract has a reference of its own, by which its notice and its clock are known. */
export const contractIsOnRecordOnce = rule<Award>(
  'contract-is-on-record-once',
  ['reg24Record'],
  ({ type, data, facts }, no) => {
    if (data === null) return null;
    const reference = contractReference(
      facts,
      'framework' in data ? data.framework : 'contract' in data ? data.contract : undefined,
    );
    if (!facts.contracts.some((contract) => contract.reference === reference)) return null;
    return no({
      message: `A contract ${reference} is on record in this procurement already.`,
      unblock: 'Give another reference.',
      field: type === 'ConcludeFramework' ? 'data.framework' : 'data.contract',
    });
  },
);
