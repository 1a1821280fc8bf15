// Written by `npm run indexes` from the files of this folder. The order is that in which the acts are met; it is kept.
import { addMember } from './add-member.js';
import { correctOrganisationName } from './correct-organisation-name.js';
import { correctPersonName } from './correct-person-name.js';
import { endRoles } from './end-roles.js';
import { grantRole } from './grant-role.js';
import { registerAuthority } from './register-authority.js';
import { registerProvider } from './register-provider.js';
import { renameOrganisation } from './rename-organisation.js';

/** Every act of this folder, by its type. */
export const acts = {
  RegisterAuthority: registerAuthority,
  RegisterProvider: registerProvider,
  AddMember: addMember,
  GrantRole: grantRole,
  EndRoles: endRoles,
  RenameOrganisation: renameOrganisation,
  CorrectOrganisationName: correctOrganisationName,
  CorrectPersonName: correctPersonName,
} as const;
