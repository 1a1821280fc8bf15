// Written by `npm run indexes` from the files of steps, in the order of the acts.
import type { MembershipCommandType } from './membership.commands.js';
import * as joining from './joining.steps.js';
import * as names from './names.steps.js';
import type { MembershipStep } from './membership-step.js';

/** The step that each act about who belongs where takes. */
export const everyMembershipStep: { readonly [T in MembershipCommandType]: MembershipStep<T> } = {
  RegisterAuthority: joining.registerAuthorityStep,
  RegisterProvider: joining.registerProviderStep,
  AddMember: joining.addMemberStep,
  GrantRole: joining.grantRoleStep,
  EndRoles: joining.endRolesStep,
  RenameOrganisation: names.renameOrganisationStep,
  CorrectOrganisationName: names.correctOrganisationNameStep,
  CorrectPersonName: names.correctPersonNameStep,
};
