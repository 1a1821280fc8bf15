import { ownAct } from '../act.js';
import type { Carried } from '../shape.js';
import { memberFields } from './membership.fields.js';
import { ofMembers } from './membership.matters.js';

/**
 * Somebody is made a member, with the roles that they lack; each role leaves an event of its own, as when it is given by itself. Who
 * somebody is signs them in, and what they did then was theirs: it is no slip, and their roles end.
 */
export const addMember = ownAct('AddMember', {
  event: 'MemberAdded',
  label: 'Add a member, or give a member further roles',
  governedBy: 'act',
  carries: memberFields,
  example: { name: 'Aisha Khan', issuer: 'urn:probity:local', roles: ['commissioner'] },
  ...ofMembers,
});

export type AddMember = Carried<typeof addMember>;
