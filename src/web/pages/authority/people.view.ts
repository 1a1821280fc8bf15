import { managesMembers, readsRoleHistory, rolesWithin, type MemberSeen } from '../../../identity/index.js';
import { roleWords, rolesInWords } from '../../words/roles.js';
import { within, type OwnAuthority } from './own-authority.js';

/** What is wrong with one input, and what to do about it. */
export interface FieldProblem {
  readonly field: string;
  readonly text: string;
}

const manages = ({ roles }: OwnAuthority): boolean => roles.some((role) => managesMembers.some((one) => one === role));

/** The list of everybody, with what whoever reads it may do. */
export function peopleView(own: OwnAuthority, members: readonly MemberSeen[], reader: string): object {
  const nobody = rolesWithin.authority.filter((role) => !members.some(({ roles }) => roles.includes(role)));
  return {
    authority: own,
    add: manages(own) ? within(own, '/authority/people/add') : null,
    history: own.roles.some((role) => readsRoleHistory.some((one) => one === role))
      ? within(own, '/authority/people/history')
      : null,
    people: members.map(({ id, name, roles, email = null }) => ({
      name,
      you: id === reader,
      roles: rolesInWords(roles),
      email,
      href: within(own, `/authority/people/${id}`),
    })),
    nobody: nobody.map((role) => ({ name: roleWords[role].name, may: roleWords[role].may })),
  };
}

const roleChoices = (held: readonly string[]): readonly object[] =>
  rolesWithin.authority.map((role) => ({
    value: role,
    text: roleWords[role].name,
    hint: { text: roleWords[role].may },
    checked: held.includes(role),
  }));

const messageOf = (problems: readonly FieldProblem[], field: string): { readonly text: string } | undefined => {
  const found = problems.find((each) => each.field === field);
  return found && { text: found.text };
};

const summaryOf = (problems: readonly FieldProblem[]): readonly object[] =>
  problems.map(({ field, text }) => ({ text, href: `#${field}` }));

/** Somebody, with what an administrator may change. */
export function memberView(own: OwnAuthority, member: MemberSeen, problems: readonly FieldProblem[]): object {
  const { name, roles, email = null } = member;
  return {
    authority: own,
    person: { name, email, roles: rolesInWords(roles) },
    name,
    why: '',
    back: within(own, '/authority/people'),
    manages: manages(own),
    rolesForm: within(own, `/authority/people/${member.id}/roles`),
    linkForm: within(own, `/authority/people/${member.id}/link`),
    nameForm: within(own, `/authority/people/${member.id}/name`),
    choices: roleChoices(roles),
    errors: { name: messageOf(problems, 'name'), why: messageOf(problems, 'why') },
    summary: summaryOf(problems),
  };
}

interface FilledForm {
  readonly name?: string;
  readonly email?: string;
  readonly roles?: readonly string[];
  readonly issuer?: string;
  readonly subject?: string;
}

/** The form for somebody new. `issuers` are those that sign people in, where whoever fills it in has to say how they know the person. */
export function memberFormView(
  own: OwnAuthority,
  filled: FilledForm,
  problems: readonly FieldProblem[],
  issuers: readonly string[],
): object {
  const { name = '', email = '', roles = [], issuer = issuers[0] ?? '', subject = '' } = filled;
  const fields = ['name', 'email', 'roles', 'issuer', 'subject'];
  return {
    authority: own,
    action: within(own, '/authority/people/add'),
    back: within(own, '/authority/people'),
    name,
    email,
    subject,
    choices: roleChoices(roles),
    needsSubject: issuers.length > 0,
    issuers: issuers.length > 1 ? issuers.map((each) => ({ value: each, text: each, selected: each === issuer })) : [],
    errors: Object.fromEntries(fields.map((field) => [field, messageOf(problems, field)])),
    summary: summaryOf(problems),
  };
}
