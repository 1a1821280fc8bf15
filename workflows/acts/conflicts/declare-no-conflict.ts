import { act } from '../act.js';
import { now } from '../decision.js';
import { account, identifier, instant, listOf, shape, type Carried } from '../shape.js';
import { declarer, ofTheirs } from './conflicts.fields.js';
import { ofPerson } from './conflicts.matters.js';

/** Why an interest on the register that matches a provider of this procurement is no conflict in it. */
const interestAnswer = shape('InterestAnswer', {
  interest: identifier({
    of: 'interest',
    noun: 'the interest',
    question: 'Which interest on the register is it?',
    says: 'The interest on the register',
  }),
  reason: account({
    blank: true,
    noun: 'why it is no conflict',
    question: 'Why is it no conflict in this procurement?',
    says: 'Why it is no conflict in this procurement; sealed',
  }),
});

/** A nil declaration (reg 21(1)). */
export const declareNoConflict = act('DeclareNoConflict', {
  event: 'NoConflictDeclared',
  label: 'Declare that there is no conflict of interest',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: { h: 'all' },
  carries: {
    person: declarer,
    stages: ofTheirs,
    answers: listOf(interestAnswer)({
      optional: true,
      most: 100,
      sealed: true,
      noun: 'the answers to interests on the register',
      question: 'Why is each interest on the register no conflict in this procurement?',
      hint: 'Only if an interest on the register is in a provider of this procurement.',
      says: 'An answer to each interest on the register that matches a provider of this procurement',
    }),
    declaredAt: instant({
      ...now,
      corrects: true,
      noun: 'when it was declared',
      question: 'When was it declared that there is no conflict?',
    }),
  },
  example: {
    stages: ['award-decision'],
    answers: [{ interest: 'I-2026-31', reason: 'The post ended before Owl Health took over the practice.' }],
  },
  ...ofPerson,
  besideTheProcess: true,
  inConfidence: true,
});

export type DeclareNoConflict = Carried<typeof declareNoConflict>;
