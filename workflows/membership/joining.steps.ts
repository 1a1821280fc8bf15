import { addMember } from '../acts/membership/add-member.js';
import { endRoles } from '../acts/membership/end-roles.js';
import { grantRole } from '../acts/membership/grant-role.js';
import { registerAuthority } from '../acts/membership/register-authority.js';
import { registerProvider } from '../acts/membership/register-provider.js';
import type { Role } from '../acts/membership/membership.words.js';
import { memberAsked, type MemberAsked, type MembershipContext } from './membership-rule.js';
import { membershipStep } from './membership-step.js';
import type { MembershipEvent } from './membership.commands.js';
import { rolesHeld } from './members.facts.js';

export const registerAuthorityStep = membershipStep(registerAuthority, {
  says: (context) => {
    const { name, address, authorityKind } = context.data;
    return [{ type: 'AuthorityRegistered', data: { name, address, authorityKind } }, ...joining(context)];
  },
});

export const registerProviderStep = membershipStep(registerProvider, {
  says: (context) => {
    const { name, address } = context.data;
    return [{ type: 'ProviderRegistered', data: { name, address } }, ...joining(context)];
  },
});

export const addMemberStep = membershipStep(addMember, { says: (context) => joining(context) });

export const grantRoleStep = membershipStep(grantRole, {
  says: ({ data: { personId, role } }) => [granted(personId, role)],
});

export const endRolesStep = membershipStep(endRoles, {
  says: ({ data: { personId, roles }, facts }) =>
    (rolesHeld(facts.membership, personId) as readonly Role[])
      .filter((role) => roles === null || roles.includes(role))
      .map((role) => ({ type: 'RoleRevoked', data: { personId, role } })),
});

const granted = (personId: string, role: Role): MembershipEvent => ({ type: 'RoleGranted', data: { personId, role } });

/** Somebody is made a member with the roles that they lack. Whoever is known already keeps the name by which they are known. */
function joining({
  data,
  facts,
  evidence,
}: {
  readonly data: MemberAsked | { readonly member?: MemberAsked };
} & Pick<MembershipContext, 'facts' | 'evidence'>): readonly MembershipEvent[] {
  const asked = memberAsked(data);
  if (asked === null) return [];
  const { known, fresh } = evidence.membership ?? { known: null, fresh: '' };
  const id = known?.id ?? asked.id ?? fresh;
  const { name, subject, email } = known ?? {
    name: asked.name,
    subject: asked.subject ?? id,
    email: asked.email ?? null,
  };
  const held = rolesHeld(facts.membership, id);
  const sealed = { name, subject, ...(email !== null && { email }) };
  const added: MembershipEvent = { type: 'MemberAdded', data: { personId: id, issuer: asked.issuer }, sealed };
  const lacking = [...new Set(asked.roles)].filter((role) => !held.includes(role));
  return [...(held.length > 0 ? [] : [added]), ...lacking.map((role) => granted(id, role))];
}
