import { membershipRule } from '../membership-rule.js';
import { rolesHeld } from '../members.facts.js';

/** A role ends for somebody who holds it. */
export const roleIsHeld = membershipRule<'EndRoles'>(
  'role-is-held',
  ['reg24DecisionMakers'],
  ({ data: { personId, roles }, membership }, no) => {
    const held = rolesHeld(membership, personId);
    if (held.some((role) => roles === null || (roles as readonly string[]).includes(role))) return null;
    return no({
      message: 'There is no member with this role to take away.',
      unblock: 'Name a member, and a role that they hold.',
      field: 'data.roles',
    });
  },
);
