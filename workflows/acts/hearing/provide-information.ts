import { act } from '../act.js';
import { now } from '../decision.js';
import { account, instant, line, oneOf, type Carried } from '../shape.js';
import { item } from './hearing.fields.js';
import { ofInformation } from './hearing.matters.js';
import { extents } from './hearing.words.js';

export const provideInformation = act('ProvideInformation', {
  event: 'InformationProvided',
  label: 'Provide information that was asked for',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    item,
    what: account({ noun: 'what was provided', question: 'What was provided?', says: 'What was provided' }),
    /** What was given only in part stays open. */
    extent: oneOf(extents)({
      optional: true,
      noun: 'whether that is all that was asked for',
      question: 'Is that all that was asked for?',
      hint: 'If you give only a part, the request stays open.',
      says: 'Whether that is all that was asked for; what is given in part stays open',
    }),
    confirmation: account({
      optional: true,
      blank: true,
      noun: 'how the provider confirmed it',
      question: 'How did the provider confirm that this is all it wanted?',
      says: 'How the asker confirmed it, where that is the extent',
    }),
    to: line({ corrects: true, noun: 'who it was given to', question: 'Who was it given to?', says: 'To whom' }),
    providedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the information was provided',
      question: 'When was the information provided?',
    }),
  },
  example: { item: 'I1', what: 'The assessment, without prices.', to: 'Fox Care CIC' },
  ...ofInformation,
});

export type ProvideInformation = Carried<typeof provideInformation>;
