import { memberAsked, type MembershipContext } from './membership-rule.js';
import type {
  AddMember,
  MembershipCommandData,
  MembershipCommandType,
  MembershipEvent,
  MembershipEventType,
} from './membership.commands.js';
import { rolesHeld } from './members.facts.js';
import type { Role } from './roles.js';

/** What a step may look at when it is taken: the rules have passed. */
export interface MembershipStepContext<
  T extends MembershipCommandType = MembershipCommandType,
> extends MembershipContext<T> {
  readonly data: MembershipCommandData[T];
}

/** What an act about who belongs where brings about. */
interface MembershipStep<T extends MembershipCommandType> {
  /** Its name, for people. */
  readonly label: string;
  readonly says: (context: MembershipStepContext<T>) => readonly MembershipEvent[];
  /**
   * The matters that the decision rests on. Whatever roles others are given or lose meanwhile, the rules judge it again; what something
   * is called, whoever changes it has looked at.
   */
  readonly rests: (data: MembershipCommandData[T]) => readonly string[];
}

type Steps = { readonly [T in MembershipCommandType]: MembershipStep<T> };

const nothing = (): readonly string[] => [];

/** What each act about who belongs where brings about. */
export const membershipSteps: Steps = {
  RegisterAuthority: {
    label: 'Register a relevant authority',
    says: (context) => {
      const { name, address, authorityKind } = context.data;
      return [{ type: 'AuthorityRegistered', data: { name, address, authorityKind } }, ...joining(context)];
    },
    rests: nothing,
  },
  RegisterProvider: {
    label: 'Register a provider',
    says: (context) => {
      const { name, address } = context.data;
      return [{ type: 'ProviderRegistered', data: { name, address } }, ...joining(context)];
    },
    rests: nothing,
  },
  AddMember: {
    label: 'Add a member, or give a member further roles',
    says: (context) => joining(context),
    rests: nothing,
  },
  GrantRole: {
    label: 'Give a member a further role',
    says: ({ data: { personId, role } }) => [granted(personId, role)],
    rests: nothing,
  },
  EndRoles: {
    label: 'Take roles away from a member',
    says: ({ data: { personId, roles }, facts }) =>
      (rolesHeld(facts.membership, personId) as readonly Role[])
        .filter((role) => roles === null || roles.includes(role))
        .map((role) => ({ type: 'RoleRevoked', data: { personId, role } })),
    rests: nothing,
  },
  RenameOrganisation: {
    label: 'Rename an organisation from a day on',
    says: ({ data: { name, from, why }, facts }) => [
      { type: 'OrganisationRenamed', data: { name, was: facts.membership.name!, from, why } },
    ],
    rests: () => ['name'],
  },
  CorrectOrganisationName: {
    label: 'Put right the name of an organisation',
    says: ({ data: { name, why }, facts }) => [
      { type: 'OrganisationNameCorrected', data: { name, was: facts.membership.name!, why } },
    ],
    rests: () => ['name'],
  },
  CorrectPersonName: {
    label: 'Put right the name by which a person is shown',
    says: ({ data: { personId, name, why } }) => [
      { type: 'PersonNameCorrected', data: { personId, why }, sealed: { name } },
    ],
    rests: ({ personId }) => [`name:${personId}`],
  },
};

export const membershipCommandTypes = Object.keys(membershipSteps) as readonly MembershipCommandType[];

/** The step of an act, whichever it is. */
export function membershipStepOf<T extends MembershipCommandType>(type: T): MembershipStep<T> {
  return membershipSteps[type];
}

/** Whether a command is one about who belongs where. */
export const isAboutMembership = (type: string): type is MembershipCommandType => Object.hasOwn(membershipSteps, type);

/** The matters that each event moves. */
const moves: { readonly [E in MembershipEventType]: (personId: string) => readonly string[] } = {
  AuthorityRegistered: () => ['members', 'name'],
  ProviderRegistered: () => ['members', 'name'],
  MemberAdded: () => ['members'],
  RoleGranted: () => ['members'],
  RoleRevoked: () => ['members'],
  OrganisationRenamed: () => ['name'],
  OrganisationNameCorrected: () => ['name'],
  PersonNameCorrected: (personId) => [`name:${personId}`],
};

/** The matters that an event about who belongs where moves; null for one about something else. */
export function movedByMembership(
  type: string,
  { personId }: Readonly<Record<string, unknown>>,
): readonly string[] | null {
  return Object.hasOwn(moves, type) ? moves[type as MembershipEventType](String(personId)) : null;
}

/** The command that an event about who belongs where is the act of, for whoever judges a history again; null for another event. */
export function membershipCommandFor(
  type: string,
  data: Readonly<Record<string, unknown>>,
): { readonly type: MembershipCommandType; readonly data: object } | null {
  const command = Object.hasOwn(commands, type) ? commands[type as MembershipEventType] : undefined;
  if (command === undefined) return null;
  if (command === 'EndRoles') return { type: command, data: { personId: data['personId'], roles: [data['role']] } };
  return { type: command, data: command === 'AddMember' ? { ...data, roles: [] } : data };
}

const commands: { readonly [E in MembershipEventType]: MembershipCommandType } = {
  AuthorityRegistered: 'RegisterAuthority',
  ProviderRegistered: 'RegisterProvider',
  // With whom it adds, the roles that they are given stand in events of their own.
  MemberAdded: 'AddMember',
  RoleGranted: 'GrantRole',
  RoleRevoked: 'EndRoles',
  OrganisationRenamed: 'RenameOrganisation',
  OrganisationNameCorrected: 'CorrectOrganisationName',
  PersonNameCorrected: 'CorrectPersonName',
};

const granted = (personId: string, role: Role): MembershipEvent => ({ type: 'RoleGranted', data: { personId, role } });

/** Somebody is made a member with the roles that they lack. Whoever is known already keeps the name by which they are known. */
function joining({
  data,
  facts,
  evidence,
}: {
  readonly data: AddMember | { readonly member?: AddMember };
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
