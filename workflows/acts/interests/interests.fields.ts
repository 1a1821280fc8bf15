import { identifier, line } from '../shape.js';

/** The entry that is meant. */
export const interest = identifier({
  of: 'interest',
  noun: 'the entry',
  question: 'Which entry of the register?',
  example: 'I1',
});

/** Whose interests are meant. */
export const ofWhom = identifier({
  optional: true,
  of: 'person',
  noun: 'whose it is',
  question: 'Whose is it?',
  hint: 'Leave it out if it is yours. Only a conflicts guardian may speak for others.',
  says:
    'Whose it is: the id of a member or, for somebody without an account, the one that the authority gave them. You, if left ' +
    'out; only a conflicts-guardian may speak for others',
});

/**
 * What is asked of an interest, when it is declared and when its entry is amended. Days, and what it is in, can be typed wrongly; of what
 * kind it is and what is said of it was declared, and is amended.
 */
export const about = {
  kind: { noun: 'the kind of interest', question: 'What kind of interest is it?' },
  organisation: {
    optional: true,
    corrects: true,
    of: 'organisation',
    noun: 'the organisation',
    question: 'Which organisation is it in?',
    hint: 'If it is not among these, leave this and say below what it is called.',
  },
  post: {
    optional: true,
    corrects: true,
    noun: 'whether it is a post there',
    question: 'Is it a post there?',
    hint: 'Employee, director, partner or office-holder.',
  },
  description: { sealed: true, noun: 'what the interest is', question: 'What is the interest?' },
  relationship: {
    optional: true,
    sealed: true,
    noun: 'whose the interest is',
    question: 'Whose is it, and what are they to the person?',
    hint: 'Only for an indirect interest.',
  },
  from: { corrects: true, noun: 'the first day', question: 'From which day?' },
  to: {
    optional: true,
    corrects: true,
    noun: 'the last day',
    question: 'Until which day?',
    hint: 'Leave it out if it is not known.',
  },
} as const;

/** The name of an organisation that the register does not know yet. */
export const organisationName = line({
  optional: true,
  noun: 'the name of the organisation',
  question: 'What is the organisation called?',
  hint: 'Only if the register does not know it yet.',
  says: 'Its name, needed where the register does not know it yet',
});
