import { act } from '../act.js';
import { flag, identifier, line, listOf, oneOf, provider, shape, someOf, type Carried } from '../shape.js';
import { stages } from '../stage.js';
import { anExample, theirId } from './conflicts.fields.js';
import { capacities, positions } from './conflicts.words.js';

/** A post in a provider. */
const post = shape(
  'Post',
  {
    provider: provider({ noun: 'the provider', question: 'In which provider is the post?' }),
    position: oneOf(positions)({ noun: 'the post', question: 'Which post do they hold there?' }),
  },
  'A post in a provider (reg 21(3)(b)).',
);

/** Names somebody who takes part. Given again for the same person, it says anew what it mentions. */
export const nameParticipant = act('NameParticipant', {
  event: 'ParticipantNamed',
  label: 'Name somebody who takes part',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    person: identifier({
      of: 'anybody',
      noun: 'the person',
      question: 'Who takes part?',
      hint: 'A member of the authority or, for somebody without an account, a short name that you give them.',
      says: theirId,
    }),
    name: line({
      optional: true,
      sealed: true,
      corrects: true,
      noun: 'their name',
      question: 'What is their name?',
      says: 'Sealed',
    }),
    role: line({
      optional: true,
      sealed: true,
      corrects: true,
      noun: 'their job title',
      question: 'What is their job title?',
      says: 'The job title; sealed',
    }),
    capacity: oneOf(capacities)({
      noun: 'in what capacity they take part',
      question: 'In what capacity do they take part?',
    }),
    stages: someOf(stages)({
      optional: true,
      noun: 'the stages that they take part in',
      question: 'Which stages do they take part in?',
      hint: 'Leave it empty if they take part in every stage.',
      says: 'The stages they take part in; every one, if left out',
    }),
    organisation: line({
      optional: true,
      corrects: true,
      noun: 'the organisation that they speak for',
      question: 'Which organisation do they speak for?',
      hint: 'Only if they speak for one.',
      says: 'The organisation that they speak for',
    }),
    boardMember: flag({
      optional: true,
      noun: 'whether they are a member of an integrated care board',
      question: 'Are they the chair, the chief executive or an ordinary member of an integrated care board?',
      says: 'Chair, chief executive or ordinary member of an integrated care board (reg 21(5))',
    }),
    posts: listOf(post)({
      optional: true,
      most: 50,
      noun: 'the posts that they hold in providers',
      question: 'Which posts do they hold in providers?',
      hint: 'As an employee, director, partner or office-holder.',
      says: 'What posts they hold in providers (reg 21(3))',
    }),
  },
  example: {
    person: anExample,
    name: 'Dr Aisha Khan',
    role: 'Chief Medical Officer',
    capacity: 'decision-maker',
    stages: ['process-selection', 'award-decision'],
    boardMember: true,
    posts: [{ provider: { id: 'owl' }, position: 'director' }],
  },
  rests: () => ['whole'],
  struck: 'slip',
  inConfidence: true,
});

export type NameParticipant = Carried<typeof nameParticipant>;
