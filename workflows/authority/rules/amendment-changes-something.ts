import { authorityRule } from '../authority-rule.js';

/** Whoever amends an entry says what is to change. */
export const amendmentChangesSomething = authorityRule<'AmendInterest'>(
  'amendment-changes-something',
  ['reg21Conflicts', 'nhsAct14Z30Register'],
  ({ data }, no) => {
    const { interest: _, reason: _why, organisationName: _name, ...changes } = data;
    if (Object.keys(changes).length > 0) return null;
    return no({
      message: 'Nothing is said of the entry that is to change.',
      unblock: 'Say what it is to say from now on.',
      field: 'data.interest',
    });
  },
);
