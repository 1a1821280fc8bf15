import { ownAct } from '../act.js';
import type { Carried } from '../shape.js';
import { personId, role } from './membership.fields.js';
import { ofMembers } from './membership.matters.js';

/** A member is given one more role. What they did in it stands, so it is no slip: it ends. */
export const grantRole = ownAct('GrantRole', {
  event: 'RoleGranted',
  label: 'Give a member a further role',
  governedBy: 'act',
  carries: { personId, role },
  example: { personId: '7b1c5a0e-6f5e-4c43-9d1b-0a8d8a1f3c11', role: 'evaluator' },
  ...ofMembers,
});

export type GrantRole = Carried<typeof grantRole>;
