import { citedIn, entryCited } from '../../facts/cited-performance.js';
import { rule } from '../../rules/rule.js';

/** What the findings cite of the existing contract is on record, in a procurement of the same authority. */
export const citedPerformanceIsOnRecord = rule<'RecordFindings'>(
  'cited-performance-is-on-record',
  ['reg9Step1', 'reg24CriteriaDirect'],
  ({ data, evidence }, no) => {
    if (data === null) return null;
    return citedIn(data)
      .filter(({ ref }) => entryCited(evidence.performed ?? [], ref) === undefined)
      .map(({ ref, field }) =>
        no({
          message: `There is no entry ${ref.entry} of how a contract performed in procurement ${ref.procurement} of this authority.`,
          unblock: 'Record it there first, or cite one that is on record.',
          found: { ...ref },
          field,
        }),
      );
  },
);
