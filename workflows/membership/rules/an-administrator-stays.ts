import { membershipRule } from '../membership-rule.js';
import { holdersOf, rolesHeld } from '../members.facts.js';

/**
 * An administrator does not take away the last administrator, because then nobody in the authority could repair it; whoever operates the
 * installation can, and can add another.
 */
export const anAdministratorStays = membershipRule<'EndRoles'>(
  'an-administrator-stays',
  ['reg24DecisionMakers'],
  ({ data: { personId, roles }, membership, evidence }, no) => {
    if (!evidence.actor || !rolesHeld(membership, personId).includes('administrator')) return null;
    if (roles !== null && !roles.includes('administrator')) return null;
    if (holdersOf(membership, 'administrator').length > 1) return null;
    return no({
      message: 'This is the last administrator.',
      unblock: 'Make somebody else an administrator first.',
      by: ['GrantRole', 'AddMember'],
      field: 'data.roles',
    });
  },
);
