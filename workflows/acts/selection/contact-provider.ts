import { act } from '../act.js';
import { now } from '../decision.js';
import { examples } from '../examples.js';
import { instant, line, type Carried } from '../shape.js';
import { whichProvider } from './selection.fields.js';

/** First contact with a provider in order to commence direct award process A or B (SI 2025/163 reg 34). */
export const contactProvider = act('ContactProvider', {
  event: 'ProviderContacted',
  label: 'Contact a provider',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    provider: whichProvider,
    contactedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the provider was contacted',
      question: 'When was the provider contacted?',
    }),
    how: line({
      optional: true,
      corrects: true,
      noun: 'how the provider was contacted',
      question: 'How was the provider contacted?',
      hint: 'For example, by letter or by telephone.',
      says: 'By letter, by telephone, …',
    }),
  },
  example: { provider: examples.owl, contactedAt: '2026-03-10T10:00', how: 'By letter' },
});

export type ContactProvider = Carried<typeof contactProvider>;
