import { ownAct } from '../act.js';
import { flag, identifier, line, lines, type Carried } from '../shape.js';
import { ofPerson } from './interests.matters.js';

/** Somebody is put on the register of interests, or what the register says of them is replaced. */
export const registerIndividual = ownAct('RegisterIndividual', {
  event: 'IndividualRegistered',
  label: 'Put somebody on the register of interests',
  says: 'Somebody whose interests the register holds. Said again, what is left out stays as it is.',
  governedBy: 'act',
  carries: {
    person: identifier({
      of: 'anybody',
      noun: 'the person',
      question: 'Who is it?',
      hint: 'Somebody who works here, or somebody without an account.',
      says: 'The id of a member or, for somebody without an account, one of your own',
    }),
    name: line({
      optional: true,
      sealed: true,
      noun: 'the name',
      question: 'What is their name?',
      hint: 'Needed for somebody without an account.',
      says: 'Needed for somebody without an account. Sealed',
    }),
    role: line({
      optional: true,
      sealed: true,
      noun: 'what they are in the authority',
      question: 'What are they in the authority?',
      says: 'What they are in the authority. Sealed',
      example: 'Medical director',
    }),
    committees: lines({
      optional: true,
      most: 50,
      noun: 'their committees',
      question: 'Of which committees and sub-committees are they members?',
      says: 'The committees and sub-committees they are members of',
    }),
    decisionMaker: flag({
      optional: true,
      noun: 'whether they take decisions',
      question: 'Do they take decisions?',
      says: 'Whether they take decisions',
    }),
    boardMember: flag({
      optional: true,
      noun: 'whether they are a member of the board',
      question: 'Are they the chair, the chief executive or an ordinary member of an integrated care board?',
      says: 'The chair, the chief executive or an ordinary member of an integrated care board (reg 21(5))',
    }),
  },
  example: {
    person: 'non-executive-1',
    name: 'Ruth Adeyemi',
    role: 'Non-executive member',
    committees: ['Commissioning Committee'],
    decisionMaker: true,
    boardMember: true,
  },
  // Somebody else than was meant.
  struck: 'slip',
  ...ofPerson,
});

export type RegisterIndividual = Carried<typeof registerIndividual>;
