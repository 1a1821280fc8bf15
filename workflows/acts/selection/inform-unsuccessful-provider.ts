import { act } from '../act.js';
import {
  account,
  day,
  figure,
  identifier,
  identifiers,
  listOf,
  one,
  shape,
  wholeNumber,
  type Carried,
} from '../shape.js';
import { sent, whichProvider } from './selection.fields.js';

const letterScore = shape(
  'LetterScore',
  {
    criterion: identifier({
      of: 'award-criterion',
      example: 'quality',
      noun: 'the award criterion',
      question: 'Which award criterion is it?',
      says: 'The award criterion',
    }),
    score: figure(
      0,
      1000,
      4,
    )({
      noun: 'the score of the recipient',
      question: 'What is the score of the recipient?',
      says: 'The recipient’s score',
    }),
    successful: figure(
      0,
      1000,
      4,
    )({
      optional: true,
      noun: 'the score of the successful provider',
      question: 'What is the score of the successful provider?',
      hint: 'Only if the letter gives it.',
      says: 'That of the successful provider, where the letter gives it',
    }),
  },
  'The letter of Schedule 9. Its dates are computed.',
);

/** What a letter to an unsuccessful provider says of scores, total and place, and of who was successful. */
const letterFigures = shape('LetterFigures', {
  place: wholeNumber(
    1,
    1000,
  )({
    optional: true,
    noun: 'the place of the recipient',
    question: 'Which place did the recipient reach?',
    says: 'The recipient’s place',
  }),
  total: figure(
    0,
    1000,
    4,
  )({
    optional: true,
    noun: 'the weighted total of the recipient',
    question: 'What is the weighted total of the recipient?',
    says: 'The recipient’s weighted total',
  }),
  scores: listOf(letterScore)({
    optional: true,
    most: 100,
    noun: 'the scores',
    question: 'What is the score on each criterion?',
  }),
  successful: identifiers({
    of: 'provider',
    optional: true,
    most: 100,
    noun: 'the providers named as successful',
    question: 'Which providers does the letter name as successful?',
    says: 'The providers that it names as successful, by their ids',
  }),
});

export type LetterFigures = Carried<typeof letterFigures>;

/** Competitive process, step 5(b) (reg 11(8)(b)): the letter of Schedule 9. Its representation dates are computed. */
export const informUnsuccessfulProvider = act('InformUnsuccessfulProvider', {
  event: 'UnsuccessfulProviderInformed',
  label: 'Inform an unsuccessful provider',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {
    f: ['provider', 'whySuccessful', 'whyUnsuccessful'],
    g: ['provider', 'whySuccessful', 'whyUnsuccessful'],
  },
  carries: {
    provider: whichProvider,
    ...sent,
    /** The dates in the letter follow from it. */
    plannedPublicationOn: day({
      optional: true,
      noun: 'the day planned for the notice of intention',
      question: 'On which day do you plan to publish the notice of intention?',
      says: 'The day planned for the publication of the notice of intention',
    }),
    whySuccessful: account({
      blank: true,
      noun: 'why the successful provider was successful',
      question: 'Why was the successful provider successful?',
    }),
    whyUnsuccessful: account({
      blank: true,
      noun: 'why this provider was not successful',
      question: 'Why was this provider not successful?',
    }),
    figures: one(letterFigures)({
      optional: true,
      noun: 'what the letter says in figures',
      question: 'What does the letter say of scores, total and place?',
      hint: 'It is held to the evaluation on record.',
      says: 'What the letter says of scores, total, place and of who was successful: it is held to the evaluation on record',
    }),
  },
  example: {
    provider: { id: 'fox' },
    plannedPublicationOn: '2026-03-24',
    whySuccessful: 'It scored highest on quality.',
    whyUnsuccessful: 'Mobilisation was not evidenced.',
    figures: { place: 2, successful: ['owl'] },
  },
});

export type InformUnsuccessfulProvider = Carried<typeof informUnsuccessfulProvider>;
