import type { MembershipCommandType } from './membership.commands.js';
import type { MembershipRule } from './membership-rule.js';
import { anAdministratorStays } from './rules/an-administrator-stays.js';
import { idIsNobodyElses } from './rules/id-is-nobody-elses.js';
import { memberLacksARole } from './rules/member-lacks-a-role.js';
import { nameIsAnother } from './rules/name-is-another.js';
import { organisationIsRegisteredOnce } from './rules/organisation-is-registered-once.js';
import { personIsAMember } from './rules/person-is-a-member.js';
import { renamingFollowsTheLast } from './rules/renaming-follows-the-last.js';
import { renamingHasCome } from './rules/renaming-has-come.js';
import { roleIsHeld } from './rules/role-is-held.js';
import { rolesAreOfSuchAnOrganisation } from './rules/roles-are-of-such-an-organisation.js';

type MembershipGates = { readonly [T in MembershipCommandType]: readonly MembershipRule<T>[] };

/** The rules that each act about who belongs where must pass. No edition of the Regulations has changed them. */
export const membershipGates: MembershipGates = {
  RegisterAuthority: [organisationIsRegisteredOnce, rolesAreOfSuchAnOrganisation, idIsNobodyElses],
  RegisterProvider: [organisationIsRegisteredOnce, rolesAreOfSuchAnOrganisation, idIsNobodyElses],
  AddMember: [rolesAreOfSuchAnOrganisation, idIsNobodyElses, memberLacksARole],
  GrantRole: [rolesAreOfSuchAnOrganisation, personIsAMember, memberLacksARole],
  EndRoles: [roleIsHeld, anAdministratorStays],
  RenameOrganisation: [renamingHasCome, renamingFollowsTheLast, nameIsAnother],
  CorrectOrganisationName: [nameIsAnother],
  CorrectPersonName: [personIsAMember, nameIsAnother],
};

/** The rules that an act must pass. */
export function membershipGateOf<T extends MembershipCommandType>(type: T): readonly MembershipRule<T>[] {
  return membershipGates[type];
}
