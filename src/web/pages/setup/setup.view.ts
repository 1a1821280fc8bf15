import { authorityKinds, rolesWithin, type AuthorityKind, type Role } from '../../../identity/index.js';
import { authorityKindWords, roleWords } from '../../words/roles.js';

/** What is asked of whoever sets up an authority, as they filled it in. */
export interface Filled {
  readonly authority: string;
  readonly kind: AuthorityKind | '';
  readonly address: string;
  readonly name: string;
  readonly email: string;
  /** How the service that signs people in knows them, where that is not done here. */
  readonly issuer: string;
  readonly subject: string;
  /** What they do beside administering. */
  readonly roles: readonly Role[];
}

export interface SetupProblem {
  readonly field: string;
  readonly text: string;
}

/** What is not there yet, or not as it must be. */
export function missingFrom(
  { authority, kind, address, name, email, subject }: Filled,
  needsSubject: boolean,
): readonly SetupProblem[] {
  const tooLong = (field: string, text: string, most: number, what: string): readonly SetupProblem[] =>
    text.length > most ? [{ field, text: `${what} must be at most ${most} characters` }] : [];
  return [
    ...(authority === '' ? [{ field: 'authority', text: 'Enter the name of the authority' }] : []),
    ...tooLong('authority', authority, 300, 'The name of the authority'),
    ...(kind === '' ? [{ field: 'kind', text: 'Choose what kind of authority it is' }] : []),
    ...tooLong('address', address, 1000, 'The address'),
    ...(name === '' ? [{ field: 'name', text: 'Enter your name' }] : []),
    ...tooLong('name', name, 300, 'Your name'),
    ...(email !== '' && (!email.includes('@') || email.length > 320)
      ? [{ field: 'email', text: 'Enter an e-mail address like name@example.nhs.uk' }]
      : []),
    ...(needsSubject && subject === '' ? [{ field: 'subject', text: 'Enter how the sign-in service knows you' }] : []),
  ];
}

/** The form, as it was filled in. */
export function setupView(
  code: string,
  filled: Filled,
  problems: readonly SetupProblem[],
  issuers: readonly string[],
): object {
  return {
    ...filled,
    action: `/setup/${code}`,
    kinds: authorityKinds.map((kind) => ({
      value: kind,
      text: authorityKindWords[kind],
      checked: kind === filled.kind,
    })),
    choices: rolesWithin.authority
      .filter((role) => role !== 'administrator')
      .map((role) => ({
        value: role,
        text: roleWords[role].name,
        hint: { text: roleWords[role].may },
        checked: filled.roles.includes(role),
      })),
    needsSubject: issuers.length > 0,
    issuers:
      issuers.length > 1 ? issuers.map((each) => ({ value: each, text: each, selected: each === filled.issuer })) : [],
    errors: Object.fromEntries(problems.map(({ field, text }) => [field, { text }])),
    summary: problems.map(({ field, text }) => ({ text, href: `#${field}` })),
  };
}
