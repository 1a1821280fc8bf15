import { ownAct } from '../act.js';
import { account, day, identifier, type Carried } from '../shape.js';
import { interest } from './interests.fields.js';
import { ofInterest } from './interests.matters.js';

/** What is done about an interest, agreed by somebody whose it is not. What was agreed is never struck; it is agreed anew. */
export const recordManagement = ownAct('RecordManagement', {
  event: 'InterestManaged',
  label: 'Record what is done about an interest',
  governedBy: 'act',
  carries: {
    interest,
    action: account({
      sealed: true,
      noun: 'what is done about it',
      question: 'What is done about it?',
      says: 'What is done about it. Sealed',
    }),
    agreedBy: identifier({
      of: 'person',
      optional: true,
      corrects: true,
      noun: 'who agreed to it',
      question: 'Who agreed to it?',
      hint: 'Never the person concerned. Leave it out if it is you.',
      says: 'Who agreed to it, never the person concerned; you, if left out',
    }),
    agreedOn: day({
      optional: true,
      corrects: true,
      noun: 'the day on which it was agreed',
      question: 'On which day was it agreed?',
      hint: 'Leave it out if it is today.',
      says: 'Today, if left out',
    }),
  },
  example: { interest: 'I1', action: 'Takes no part in decisions about diagnostics.', agreedOn: '2026-03-05' },
  ...ofInterest,
});

export type RecordManagement = Carried<typeof recordManagement>;
