import { act } from '../act.js';
import { now } from '../decision.js';
import { interestKinds } from '../governance.js';
import { account, day, flag, identifier, instant, oneOf, type Carried } from '../shape.js';
import { concerned, declarer, ofTheirs } from './conflicts.fields.js';
import { ofPerson } from './conflicts.matters.js';
import { positions } from './conflicts.words.js';

/** A declared conflict, actual or potential; by the person, or recorded for them (reg 21(1)). */
export const declareConflict = act('DeclareConflict', {
  event: 'ConflictDeclared',
  label: 'Declare a conflict of interest',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: { h: 'all' },
  carries: {
    person: declarer,
    stages: ofTheirs,
    kind: oneOf(interestKinds)({ noun: 'what kind of interest it is', question: 'What kind of interest is it?' }),
    providers: concerned,
    awareSince: day({
      optional: true,
      noun: 'since when the person has been aware of it',
      question: 'Since when has the person been aware of it?',
      says: 'Since when the person has been aware of it',
    }),
    description: account({
      sealed: true,
      noun: 'what the interest is',
      question: 'What is the interest?',
      says: 'What the interest is; sealed',
    }),
    interest: identifier({
      of: 'interest',
      optional: true,
      noun: 'the interest on the register',
      question: 'Which interest on the register of interests is it?',
      hint: 'Only if it is on the register.',
      says: 'The interest on the register that it answers',
    }),
    boardMember: flag({
      optional: true,
      noun: 'whether the person is a member of the integrated care board',
      question: 'Is the person a member of the integrated care board?',
      says: 'Whether the person is a member of the integrated care board (reg 21(5))',
    }),
    position: oneOf(positions)({
      optional: true,
      noun: 'the post',
      question: 'Which post in the providers concerned is it?',
      hint: 'Only if it is one.',
      says: 'The post that it is in the providers concerned (reg 21(3))',
    }),
    declaredAt: instant({
      ...now,
      corrects: true,
      noun: 'when the conflict was declared',
      question: 'When was the conflict declared?',
    }),
  },
  example: {
    kind: 'indirect',
    providers: [{ id: 'owl' }],
    awareSince: '2026-03-02',
    description: 'My brother is a salaried physiotherapist of Owl Health Limited.',
    stages: ['evaluation', 'moderation'],
  },
  ...ofPerson,
  besideTheProcess: true,
  inConfidence: true,
});

export type DeclareConflict = Carried<typeof declareConflict>;
