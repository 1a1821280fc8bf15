import { act } from '../act.js';
import { now } from '../decision.js';
import { day, instant, line, type Carried } from '../shape.js';
import {
  exampleProvider,
  exampleSubcontractor,
  restingOn,
  theProvider,
  theSubcontractor,
} from './exclusions.fields.js';

/** The provider is told that it is to be excluded because of a sub-contractor, and until when it may find another (reg 20A(6)). */
export const notifyOfIntendedExclusion = act('NotifyOfIntendedExclusion', {
  event: 'NotifiedOfIntendedExclusion',
  label: 'Notify a provider that it is to be excluded because of a sub-contractor',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    provider: theProvider,
    subcontractor: theSubcontractor,
    grounds: restingOn,
    notifiedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the provider was notified',
      question: 'When was the provider notified?',
    }),
    until: day({
      corrects: true,
      noun: 'the last day to find another sub-contractor',
      question: 'What is the last day for the provider to find another sub-contractor?',
      says: 'The last day to find another sub-contractor',
    }),
    how: line({
      optional: true,
      corrects: true,
      noun: 'how the provider was notified',
      question: 'How was the provider notified?',
      hint: 'For example, by e-mail.',
    }),
  },
  example: {
    provider: exampleProvider,
    subcontractor: exampleSubcontractor,
    until: '2026-12-31',
    how: 'By e-mail',
  },
});

export type NotifyOfIntendedExclusion = Carried<typeof notifyOfIntendedExclusion>;
