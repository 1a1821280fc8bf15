import { act } from '../act.js';
import { now } from '../decision.js';
import { instant, listOf, oneOf, type Carried } from '../shape.js';
import { exampleProvider, exampleSubcontractor, namedSubcontractor, theProvider } from './exclusions.fields.js';
import { subcontractingAnswers } from './exclusions.words.js';

/** What the provider answered. May be given again: the last answer counts. */
export const recordIntendedSubcontractors = act('RecordIntendedSubcontractors', {
  event: 'IntendedSubcontractorsRecorded',
  label: 'Record what a provider answered about sub-contracting',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    provider: theProvider,
    answer: oneOf(subcontractingAnswers)({
      noun: 'what the provider answered',
      question: 'What did the provider answer?',
      hint: 'That it intends to sub-contract, that it does not, or nothing.',
    }),
    subcontractors: listOf(namedSubcontractor)({
      optional: true,
      most: 100,
      corrects: ['*.name', '*.performs'],
      noun: 'the intended sub-contractors',
      question: 'Which sub-contractors does the provider intend to use?',
      hint: 'Only if it intends to sub-contract.',
    }),
    answeredAt: instant({
      ...now,
      corrects: true,
      noun: 'when the provider answered',
      question: 'When did the provider answer?',
    }),
  },
  example: {
    provider: exampleProvider,
    answer: 'intends',
    subcontractors: [{ id: exampleSubcontractor, name: 'Stoat Imaging Limited', performs: 'Mobile imaging' }],
  },
});

export type RecordIntendedSubcontractors = Carried<typeof recordIntendedSubcontractors>;
