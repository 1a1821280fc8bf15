import { rule } from '../../rules/rule.js';

/** A framework agreement identifies, when it is concluded, the authorities that may award contracts based on it. */
export const frameworkNamesItsUsers = rule<'ConcludeFramework'>(
  'framework-names-its-users',
  ['reg16Users'],
  ({ data }, no) =>
    data === null || data.users.length > 0
      ? null
      : no({
          message: 'No relevant authority is named that may award contracts based on the framework agreement.',
          unblock: 'Name who can use it.',
          field: 'data.users',
        }),
);
