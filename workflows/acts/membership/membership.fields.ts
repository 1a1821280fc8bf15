import { checked, formatted, identifier, line, one, oneOf, shape, someOf, text } from '../shape.js';
import { roles } from './membership.words.js';

const longestEmail = 320;

const email = checked<string>({
  name: 'email',
  wrong: (value) =>
    typeof value === 'string' && value.includes('@') && value.length <= longestEmail && !/[\u0000\p{Cs}]/u.test(value)
      ? undefined
      : 'must be an email address',
  schema: { type: 'string', maxLength: longestEmail },
});

/** Somebody who is to be a member, as whoever adds them knows them. */
export const memberFields = {
  name: line({
    sealed: true,
    noun: 'the name',
    question: 'What is their name?',
    hint: 'Whoever is known already keeps the name by which they are known.',
    says: 'The name by which the person is shown. Sealed',
  }),
  email: email({
    optional: true,
    nullable: true,
    sealed: true,
    noun: 'the email address',
    question: 'Where can they be reached?',
    says: 'Where they can be reached. Sealed',
  }),
  issuer: text(500)({
    noun: 'who signs them in',
    question: 'Who signs them in?',
    says: 'Their issuer (`iss`)',
  }),
  subject: text(255)({
    optional: true,
    sealed: true,
    noun: 'what they are called by whoever signs them in',
    question: 'What does whoever signs them in call them?',
    says: 'What their issuer calls the person (`sub`); the id that Probity gives them, if left out. Sealed',
  }),
  id: formatted(
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'a UUID',
  )({
    optional: true,
    noun: 'the id',
    question: 'Which id are they to have?',
    hint: 'A new one is given, if left out.',
    says: 'The id to give to somebody who is not known yet, in lower case; a new one, if left out',
  }),
  roles: someOf(roles)({
    least: 1,
    most: roles.length,
    noun: 'the roles',
    question: 'What may they do?',
  }),
} as const;

/** The first member of an organisation that is registered. */
export const firstMember = one(shape('FirstMember', memberFields))({
  optional: true,
  noun: 'the first member',
  question: 'Who is its first member?',
});

/** What is registered of any organisation. A name that was typed wrongly is put right by an act of its own, which everybody is told of. */
export const organisationFields = {
  name: line({ noun: 'the name', question: 'What is it called?' }),
  address: text(1000)({
    nullable: true,
    corrects: true,
    noun: 'the address',
    question: 'Where is its registered office or principal place of business?',
  }),
} as const;

/** Somebody who is known to be a member. */
export const personId = identifier({ noun: 'the person', question: 'Who is it?', says: 'The id of a member' });

export const role = oneOf(roles)({ noun: 'the role', question: 'Which role?' });

/** A name that something is to have from now on, or should have had. */
export const renamed = line({ noun: 'the name', question: 'What is it called?' });

export const why = text(1000)({
  noun: 'why',
  question: 'Why?',
  hint: 'It stays in the history in the open, so name nobody in it.',
});
