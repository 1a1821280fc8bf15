import { contractOf } from '../record.steps.js';
import { rule } from '../../rules/rule.js';

/** Performance is of a contract that this procurement led to: from the day on which there is one. */
export const contractIsOnRecord = rule<'RecordPerformance'>(
  'contract-is-on-record',
  ['reg24Awardees', 'reg9Step1'],
  ({ data, facts }, no) => {
    const known = facts.contracts.map(({ reference }) => reference);
    if (known.length === 0) {
      return no({
        message: 'No contract has been entered into in this procurement.',
        unblock: 'Record its performance from the day on which there is a contract.',
        by: ['EnterIntoContract', 'ConcludeFramework'],
      });
    }
    if (data === null || contractOf(facts, data.contract) !== null) return null;
    return no({
      message:
        data.contract === undefined ? 'There are several contracts.' : `There is no contract ${data.contract} here.`,
      unblock: `Name one of: ${known.join(', ')}.`,
      found: { known },
      field: 'data.contract',
    });
  },
);
