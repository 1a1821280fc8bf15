import { rule } from '../../rules/rule.js';

/** A framework agreement is concluded only where the procurement was to conclude one. */
export const procurementIsForAFramework = rule<'ConcludeFramework'>(
  'procurement-is-for-a-framework',
  ['reg16CompetitiveForFramework', 'reg6Framework'],
  ({ facts }, no) =>
    facts.opening?.framework === true
      ? null
      : no({
          message: 'This procurement is for a contract, not for a framework agreement.',
          unblock: 'Nothing makes it one for a framework agreement. Enter into the contract.',
          instead: ['EnterIntoContract'],
        }),
);
