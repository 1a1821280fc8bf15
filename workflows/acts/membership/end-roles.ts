import { ownAct } from '../act.js';
import { someOf, type Carried } from '../shape.js';
import { personId } from './membership.fields.js';
import { ofMembers } from './membership.matters.js';
import { roles } from './membership.words.js';

/** Roles end, from the very next request on; each leaves an event of its own. They were ended, and are given again. */
export const endRoles = ownAct('EndRoles', {
  event: 'RoleRevoked',
  label: 'Take roles away from a member',
  governedBy: 'act',
  carries: {
    personId,
    roles: someOf(roles)({
      nullable: true,
      least: 1,
      most: roles.length,
      noun: 'the roles',
      question: 'Which roles end?',
      says: 'Those that end, as far as they are held; all of them where it is null',
    }),
  },
  example: { personId: '7b1c5a0e-6f5e-4c43-9d1b-0a8d8a1f3c11', roles: ['auditor'] },
  ...ofMembers,
});

export type EndRoles = Carried<typeof endRoles>;
