import { act } from '../act.js';
import { now } from '../decision.js';
import { instant, line, reference, type Carried } from '../shape.js';

/** A notice to a Minister that is due under reg 20C, by the id of its deadline. */
export const notifyMinister = act('NotifyMinister', {
  event: 'MinisterNotified',
  label: 'Give a Minister a notice of an exclusion or replacement, or of what came of it',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    deadline: line({
      of: 'notice-to-a-minister',
      example: 'minister-notice:X1',
      noun: 'the notice that is due',
      question: 'Which of the notices that are due was given?',
      says: 'The id of the deadline that it meets',
    }),
    notifiedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the notice was given',
      question: 'When was the notice given?',
    }),
    reference: reference({
      optional: true,
      corrects: true,
      noun: 'the reference of the notice',
      question: 'What is the reference of the notice?',
    }),
  },
  example: { deadline: 'minister-notice:X1', reference: 'PRU-2026-17' },
});

export type NotifyMinister = Carried<typeof notifyMinister>;
