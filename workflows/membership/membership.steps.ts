import { memberAsked, type MemberAsked, type MembershipContext } from './membership-rule.js';
import type { MembershipCommandData, MembershipCommandType, MembershipEvent } from './membership.commands.js';
import { rolesHeld } from './members.facts.js';
import type { Role } from '../acts/membership/membership.words.js';

/** What a step may look at when it is taken: the rules have passed. */
export interface MembershipStepContext<
  T extends MembershipCommandType = MembershipCommandType,
> extends MembershipContext<T> {
  readonly data: MembershipCommandData[T];
}

/** What an act about who belongs where brings about. */
interface MembershipStep<T extends MembershipCommandType> {
  readonly says: (context: MembershipStepContext<T>) => readonly MembershipEvent[];
}

type Steps = { readonly [T in MembershipCommandType]: MembershipStep<T> };

/** What each act about who belongs where brings about. */
export const membershipSteps: Steps = {
  RegisterAuthority: {
    says: (context) => {
      const { name, address, authorityKind } = context.data;
      return [{ type: 'AuthorityRegistered', data: { name, address, authorityKind } }, ...joining(context)];
    },
  },
  RegisterProvider: {
    says: (context) => {
      const { name, address } = context.data;
      return [{ type: 'ProviderRegistered', data: { name, address } }, ...joining(context)];
    },
  },
  AddMember: { says: (context) => joining(context) },
  GrantRole: {
    says: ({ data: { personId, role } }) => [granted(personId, role)],
  },
  EndRoles: {
    says: ({ data: { personId, roles }, facts }) =>
      (rolesHeld(facts.membership, personId) as readonly Role[])
        .filter((role) => roles === null || roles.includes(role))
        .map((role) => ({ type: 'RoleRevoked', data: { personId, role } })),
  },
  RenameOrganisation: {
    says: ({ data: { name, from, why }, facts }) => [
      { type: 'OrganisationRenamed', data: { name, was: facts.membership.name!, from, why } },
    ],
  },
  CorrectOrganisationName: {
    says: ({ data: { name, why }, facts }) => [
      { type: 'OrganisationNameCorrected', data: { name, was: facts.membership.name!, why } },
    ],
  },
  CorrectPersonName: {
    says: ({ data: { personId, name, why } }) => [
      { type: 'PersonNameCorrected', data: { personId, why }, sealed: { name } },
    ],
  },
};

/** The step of an act, whichever it is. */
export function membershipStepOf<T extends MembershipCommandType>(type: T): MembershipStep<T> {
  return membershipSteps[type];
}

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
