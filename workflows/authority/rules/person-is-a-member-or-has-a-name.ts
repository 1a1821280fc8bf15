import { authorityRule, individualIn, rolesOf } from '../authority-rule.js';

/** Who comes onto the register is a member, or has a name and an id that the authority gave. */
export const personIsAMemberOrHasAName = authorityRule<'RegisterIndividual'>(
  'person-is-a-member-or-has-a-name',
  ['reg21Conflicts', 'nhsAct14Z30Register'],
  ({ data: { person, name }, facts }, no) => {
    if (rolesOf(facts, person) || individualIn(facts, person)) return null;
    if (ID_OF_AN_ACCOUNT.test(person)) {
      return no({
        message: 'That is the id of an account, and of no member of the authority.',
        unblock: 'Name a member, or give the person an id of your own.',
        field: 'data.person',
      });
    }
    if (name !== undefined) return null;
    return no({
      message: 'The person has no account, and it is not said what they are called.',
      unblock: 'Say what they are called.',
      field: 'data.name',
    });
  },
);

const ID_OF_AN_ACCOUNT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
