import { act } from '../act.js';
import { now } from '../decision.js';
import { instant, type Carried } from '../shape.js';

export const completeIdentification = act('CompleteIdentification', {
  event: 'IdentificationCompleted',
  label: 'Complete the identification of potential providers',
  governedBy: 'commencement',
  decidesAt: 'identification',
  onRecord: {},
  carries: {
    completedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the identification was completed',
      question: 'When was the identification of potential providers completed?',
    }),
  },
  example: { completedAt: '2026-03-20T09:00' },
});

export type CompleteIdentification = Carried<typeof completeIdentification>;
