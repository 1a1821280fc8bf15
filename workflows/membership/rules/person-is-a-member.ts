import { membershipRule } from '../membership-rule.js';
import { rolesHeld } from '../members.facts.js';

/** Who is given a further role, or whose name is put right, belongs to the organisation. */
export const personIsAMember = membershipRule<'GrantRole' | 'CorrectPersonName'>(
  'person-is-a-member',
  ['reg24DecisionMakers'],
  ({ type, data: { personId }, membership, evidence }, no) => {
    // A recorded history grants the first role with the event that says who the member is, and is read event by event.
    if (evidence.membership === undefined || rolesHeld(membership, personId).length > 0) return null;
    return no({
      message: 'There is no such member.',
      unblock: 'Name somebody who holds a role in the organisation, or add them.',
      by: [type, 'AddMember'],
      field: 'data.personId',
    });
  },
);
