import type { AuthorityKind, Role } from '../../identity/index.js';

/** What a role is called, and what whoever holds it may do, for people who give roles. */
export const roleWords: Readonly<Record<Role, { readonly name: string; readonly may: string }>> = {
  commissioner: {
    name: 'Commissioner',
    may: 'Prepares decisions: opens procurements, records what was done, submits notices, hears providers.',
  },
  'decision-maker': {
    name: 'Decision-maker',
    may: 'Takes decisions: chooses the process and the provider, decides further, enters into contracts.',
  },
  'conflicts-guardian': {
    name: 'Conflicts guardian',
    may: 'Looks after declarations of interests and decides what is done about each conflict.',
  },
  evaluator: { name: 'Evaluator', may: 'Scores offers or providers, alone, and sees nothing else of a procurement.' },
  auditor: { name: 'Auditor', may: 'Reads everything, replays decisions and checks that nothing was altered.' },
  administrator: {
    name: 'Administrator',
    may: 'Says who works for the authority and in which roles. Reads no procurement.',
  },
  provider: { name: 'Provider', may: 'Makes representations for a provider, and follows them.' },
};

/** What each kind of relevant authority (reg 3(2)) is called. */
export const authorityKindWords: Readonly<Record<AuthorityKind, string>> = {
  'combined-authority': 'Combined authority',
  'combined-county-authority': 'Combined county authority',
  'integrated-care-board': 'Integrated care board',
  'local-authority': 'Local authority',
  'nhs-england': 'NHS England',
  'nhs-foundation-trust': 'NHS foundation trust',
  'nhs-trust': 'NHS trust',
};

const inOrder = Object.keys(roleWords) as readonly Role[];

/** Roles as people know them, always in the same order: `Commissioner, Auditor`. */
export const rolesInWords = (held: readonly Role[]): string =>
  inOrder
    .filter((role) => held.includes(role))
    .map((role) => roleWords[role].name)
    .join(', ');

/** `Decision-maker`: a role at the beginning of a line. */
export const roleTitle = (role: Role): string => roleWords[role].name;

/** `decision-maker`: a role within a sentence. */
export const roleInWords = (role: Role): string => roleWords[role].name.toLowerCase();
