import type { CalendarDate } from '../calendar/index.js';
import type { AuthorityKind } from '../law/index.js';
import type { Role } from './roles.js';

/** Somebody who is to be a member, as whoever adds them knows them. */
export interface AddMember {
  readonly name: string;
  readonly email?: string | null;
  /** Who signs them in, and what they call them; by the id that Probity gives them, where nothing is said. */
  readonly issuer: string;
  readonly subject?: string;
  /** The id to give to somebody who is not known yet, in lower case; a new one where nothing is said. */
  readonly id?: string;
  readonly roles: readonly Role[];
}

export interface RegisterProvider {
  readonly name: string;
  readonly address: string | null;
  /** Its first member. */
  readonly member?: AddMember;
}

export interface RegisterAuthority extends RegisterProvider {
  /** Which of the bodies of regulation 3(2) it is. */
  readonly authorityKind: AuthorityKind;
}

export interface GrantRole {
  readonly personId: string;
  readonly role: Role;
}

export interface EndRoles {
  readonly personId: string;
  /** Those that end, as far as they are held; all of them where it is null. */
  readonly roles: readonly Role[] | null;
}

export interface CorrectOrganisationName {
  readonly name: string;
  readonly why: string;
}

export interface RenameOrganisation extends CorrectOrganisationName {
  /** The London day from which it is called so. */
  readonly from: CalendarDate;
}

export interface CorrectPersonName extends CorrectOrganisationName {
  readonly personId: string;
}

/** What is done about who belongs to an organisation, and what it is called; and what each act carries. */
export interface MembershipCommandData {
  RegisterAuthority: RegisterAuthority;
  RegisterProvider: RegisterProvider;
  AddMember: AddMember;
  GrantRole: GrantRole;
  EndRoles: EndRoles;
  RenameOrganisation: RenameOrganisation;
  CorrectOrganisationName: CorrectOrganisationName;
  CorrectPersonName: CorrectPersonName;
}

export type MembershipCommandType = keyof MembershipCommandData;

/** A command about who belongs where, as the law sees it. */
export type MembershipCommand<T extends MembershipCommandType = MembershipCommandType> = {
  [K in T]: { readonly type: K; readonly data: MembershipCommandData[K] };
}[T];

/** What each event of who belongs where holds, and which of its values are sealed: names and subjects are people. */
export interface MembershipEvents {
  AuthorityRegistered: { data: { name: string; address: string | null; authorityKind: AuthorityKind } };
  ProviderRegistered: { data: { name: string; address: string | null } };
  MemberAdded: {
    data: { personId: string; issuer: string };
    sealed: { name: string; subject: string; email?: string };
  };
  /** From a London day on; what it was called before is told by the history, and found by either name. */
  OrganisationRenamed: { data: { name: string; was: string; from: string; why: string } };
  /** The name that it has now was typed wrongly. */
  OrganisationNameCorrected: { data: { name: string; was: string; why: string } };
  /** The name by which somebody is shown was typed wrongly, or has changed. */
  PersonNameCorrected: { data: { personId: string; why: string }; sealed: { name: string } };
  RoleGranted: { data: { personId: string; role: Role } };
  RoleRevoked: { data: { personId: string; role: Role } };
}

export type MembershipEventType = keyof MembershipEvents;

/** An event about who belongs where, before anyone is said to have caused it. */
export type MembershipEvent<T extends MembershipEventType = MembershipEventType> = {
  [K in T]: { readonly type: K } & Readonly<MembershipEvents[K]>;
}[T];
