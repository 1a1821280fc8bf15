import { memberAsked, membershipRule } from '../membership-rule.js';
import { rolesHeld } from '../members.facts.js';

/** A role is granted to somebody who does not hold it. */
export const memberLacksARole = membershipRule<'AddMember' | 'GrantRole'>(
  'member-lacks-a-role',
  ['reg24DecisionMakers'],
  ({ data, membership, evidence }, no) => {
    const person = 'personId' in data ? data.personId : evidence.membership?.known?.id;
    const asked = 'role' in data ? [data.role] : memberAsked(data)!.roles;
    if (person === undefined || asked.length === 0) return null;
    const held = rolesHeld(membership, person);
    if (asked.some((role) => !held.includes(role))) return null;
    return no({
      message: 'They hold this already.',
      unblock: 'Nothing more is needed.',
      instead: [],
      found: { person },
      field: 'data.roles',
    });
  },
);
