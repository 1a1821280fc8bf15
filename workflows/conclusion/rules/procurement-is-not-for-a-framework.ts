import { rule } from '../../rules/rule.js';

/** A procurement to conclude a framework agreement ends in one, not in a contract. */
export const procurementIsNotForAFramework = rule<'EnterIntoContract'>(
  'procurement-is-not-for-a-framework',
  ['reg11Step9', 'reg16CompetitiveForFramework'],
  ({ facts }, no) =>
    facts.opening?.framework !== true
      ? null
      : no({
          message: 'This procurement is to conclude a framework agreement.',
          unblock: 'Nothing makes it one for a contract. Conclude the framework agreement.',
          instead: ['ConcludeFramework'],
        }),
);
