import { interestKinds } from '../governance.js';
import { ownAct } from '../act.js';
import { account, day, flag, identifier, oneOf, text, type Carried } from '../shape.js';
import { about, ofWhom, organisationName } from './interests.fields.js';
import { movesInterest } from './interests.matters.js';
import { registeredKinds } from './interests.words.js';

/** An interest is entered in the register (reg 21; NHS Act 2006 s.14Z30), one declared later than the law allows included. */
export const declareInterest = ownAct('DeclareInterest', {
  event: 'InterestDeclared',
  label: 'Declare an interest',
  governedBy: 'act',
  carries: {
    person: ofWhom,
    kind: oneOf(interestKinds)(about.kind),
    organisation: identifier({
      ...about.organisation,
      says: 'The organisation that it is in, by the id that procurements know it by as a provider',
      example: 'owl-health',
    }),
    organisationName,
    organisationKind: oneOf(registeredKinds)({
      optional: true,
      noun: 'what the organisation is',
      question: 'What is the organisation?',
      hint: 'Only if the register does not know it yet. A provider, if you leave it out.',
      says: 'What it is; a provider, if left out. For one that is new to the register',
    }),
    post: flag({
      ...about.post,
      says: 'Whether it is a post there: employee, director, partner or office-holder (reg 21(3))',
    }),
    description: account({ ...about.description, says: 'What it is. Sealed' }),
    relationship: text(1000)({
      ...about.relationship,
      says: 'For an indirect interest: whose it is, and what they are to you. Sealed',
      example: 'My brother',
    }),
    from: day({ ...about.from, says: 'The first day' }),
    to: day({ ...about.to, says: 'The last day, if that is known' }),
    awareOn: day({
      corrects: true,
      noun: 'the day on which the person became aware of it',
      question: 'On which day did the person become aware of it?',
      hint: 'The time for declaring it runs from then.',
      says: 'The day on which the person became aware of it; the time for declaring it runs from then',
    }),
    declaredOn: day({
      optional: true,
      corrects: true,
      noun: 'the day on which it was declared',
      question: 'On which day was it declared?',
      hint: 'Leave it out if it is today. Only a conflicts guardian may enter what was declared earlier.',
      says: 'The day on which it was declared: today, except where a conflicts-guardian enters what was declared earlier',
    }),
  },
  example: {
    kind: 'indirect',
    organisation: 'owl-health',
    organisationName: 'Owl Health Limited',
    description: 'A shareholding of five per cent.',
    relationship: 'My husband',
    from: '2025-06-01',
    awareOn: '2026-03-02',
  },
  // One that was entered twice, or of the wrong person.
  struck: 'slip',
  // Whatever else is on the register, an interest is entered.
  rests: () => [],
  moves: movesInterest,
  tag: 'optional',
});

export type DeclareInterest = Carried<typeof declareInterest>;
