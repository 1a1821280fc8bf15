import { act } from '../act.js';
import { now } from '../decision.js';
import { examples } from '../examples.js';
import { digest, instant, type Carried } from '../shape.js';
import { whichProvider } from './selection.fields.js';

export const recordOffer = act('RecordOffer', {
  event: 'OfferRecorded',
  label: 'Record an offer',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    provider: whichProvider,
    receivedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the offer was received',
      question: 'When was the offer received?',
    }),
    digest: digest({
      of: 'document',
      optional: true,
      noun: 'the document that was received',
      question: 'Which document is what was received?',
      hint: 'Upload it below, and choose it here then: what is kept of it shows that it was never changed.',
      says: 'SHA-256 of what was received',
    }),
  },
  example: {
    provider: examples.owl,
    receivedAt: '2026-03-16T15:30',
    digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  struck: 'slip',
});

export type RecordOffer = Carried<typeof recordOffer>;
