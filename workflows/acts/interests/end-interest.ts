import { ownAct } from '../act.js';
import { day, type Carried } from '../shape.js';
import { interest } from './interests.fields.js';
import { ofInterest } from './interests.matters.js';

/** An interest that is on the register has ended. */
export const endInterest = ownAct('EndInterest', {
  event: 'InterestEnded',
  label: 'Say that an interest has ended',
  governedBy: 'act',
  carries: {
    interest,
    endedOn: day({
      optional: true,
      corrects: true,
      noun: 'the last day',
      question: 'What was the last day?',
      hint: 'Leave it out if it is today.',
      says: 'The last day; today, if left out',
    }),
  },
  example: { interest: 'I1', endedOn: '2026-03-31' },
  // Somebody ended another entry than they meant, and nothing else brings it back.
  struck: 'slip',
  ...ofInterest,
});

export type EndInterest = Carried<typeof endInterest>;
