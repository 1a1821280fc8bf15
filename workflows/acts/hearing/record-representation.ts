import { act } from '../act.js';
import { instant, oneOf, type Carried } from '../shape.js';
import { received } from './hearing.matters.js';
import { channels } from './hearing.words.js';
import { exampleRepresentations, representations } from './make-representation.js';

/** Representations recorded by staff from what arrived by e-mail or post, with when and how they were received. */
export const recordRepresentation = act('RecordRepresentation', {
  event: 'RepresentationRecorded',
  label: 'Record representations that arrived by other means',
  says: 'Representations that arrived by other means, recorded by staff',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    ...representations,
    receivedAt: instant({
      corrects: true,
      noun: 'when the representations were received',
      question: 'When were the representations received?',
      hint: 'The date and time at which they reached the authority, not when they were read.',
      says: 'When it was received',
    }),
    how: oneOf(channels)({
      corrects: true,
      noun: 'how the representations arrived',
      question: 'How did the representations arrive?',
    }),
  },
  example: { ...exampleRepresentations, receivedAt: '2026-03-27T16:05', how: 'e-mail' },
  rests: () => ['hearing'],
  moves: received,
  struck: 'slip',
});

export type RecordRepresentation = Carried<typeof recordRepresentation>;
