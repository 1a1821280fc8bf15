import { delegatedDecisions } from '../governance.js';
import {
  amount,
  day,
  identifier,
  identifiers,
  line,
  lines,
  one,
  shape,
  someOf,
  textsOf,
  wholeNumber,
} from '../shape.js';

const delegatedTo = shape(
  'DelegatedTo',
  {
    person: identifier({
      of: 'person',
      optional: true,
      noun: 'the person',
      question: 'To which person?',
      hint: 'Or to a committee.',
      says: 'The id of a member, or one that the register of interests knows',
    }),
    committee: identifier({
      of: 'new',
      optional: true,
      noun: 'the committee',
      question: 'To which committee?',
      hint: 'By its name, as it stands below among the committees; or to a person.',
      says: 'The id of a committee of this scheme',
    }),
  },
  'Either a person or a committee of the scheme.',
);

/** What is delegated to whom. */
export const givenDelegation = shape('Delegation', {
  id: identifier({
    of: 'new',
    noun: 'what the delegation is known by',
    question: 'By what is the delegation known?',
    hint: 'A short name of your own, such as D1.',
    example: 'D1',
  }),
  to: one(delegatedTo)({ noun: 'whoever may decide', question: 'Who may decide?' }),
  decisions: someOf(delegatedDecisions)({
    least: 1,
    most: delegatedDecisions.length,
    noun: 'the decisions',
    question: 'What may they decide?',
  }),
  upTo: amount({
    optional: true,
    nullable: true,
    noun: 'the greatest lifetime value',
    question: 'Up to which lifetime value, in pounds without VAT?',
    hint: 'Leave it out if there is no limit.',
    says: 'The greatest lifetime value, in pounds without VAT, that it reaches; any, if left out',
  }),
  services: textsOf(20)({
    optional: true,
    most: 200,
    noun: 'the services',
    question: 'For which services?',
    hint: 'CPV codes, or their beginnings. Leave them out if it is for any service.',
    says: 'CPV codes, or their beginnings, that it is limited to; any service, if left out',
    example: ['85'],
  }),
  places: lines({
    optional: true,
    most: 200,
    noun: 'the places',
    question: 'For which places?',
    hint: 'Leave them out if it is for anywhere.',
    says: 'Places that it is limited to; anywhere, if left out',
  }),
  delegatedBy: line({
    noun: 'who delegates',
    question: 'Which body or office delegates?',
    hint: 'Not the name of a person.',
    says: 'The body or the office that delegates, not the name of a person',
    example: 'The Board',
  }),
  from: day({ noun: 'the first day', question: 'From which day?', says: 'The first day' }),
  until: day({
    optional: true,
    nullable: true,
    noun: 'the last day',
    question: 'Until which day?',
    hint: 'Leave it out if it is until further notice.',
    says: 'The last day; until further notice, if left out',
  }),
});

/** Who decides together, and how many of them it takes. */
export const givenCommittee = shape('Committee', {
  id: identifier({
    of: 'new',
    noun: 'what the committee is known by',
    question: 'By what is the committee known?',
    hint: 'A short name of your own, such as commissioning.',
    example: 'commissioning',
  }),
  name: line({ noun: 'the name', question: 'What is it called?', example: 'Commissioning Committee' }),
  quorum: wholeNumber(
    1,
    500,
  )({
    noun: 'the quorum',
    question: 'How many members must take part?',
    hint: 'Whoever is recused is not counted.',
    says: 'How many members must take part; whoever is recused is not counted',
  }),
  members: identifiers({
    of: 'person',
    least: 1,
    most: 500,
    noun: 'the members',
    question: 'Who are its members?',
    says: 'The ids of members of the authorities, or ids that the register of interests knows',
  }),
  authorities: textsOf(100)({
    of: 'authority',
    optional: true,
    most: 100,
    noun: 'the authorities',
    question: 'Whose committee is it?',
    hint: 'Leave it out if it is yours alone. Yours is one of them.',
    says: 'The authorities whose committee it is, yours among them; yours alone, if left out',
  }),
});
