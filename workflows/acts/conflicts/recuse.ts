import { act } from '../act.js';
import { account, identifier, type Carried } from '../shape.js';
import { ofPerson } from './conflicts.matters.js';

/** Whoever gives it recuses themselves, from that moment and for the whole procurement (reg 21(2)(b)). */
export const recuse = act('Recuse', {
  event: 'PersonRecused',
  label: 'Recuse oneself',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: { i: 'all' },
  carries: {
    reason: account({
      optional: true,
      sealed: true,
      noun: 'the reason',
      question: 'Why do you recuse yourself?',
      says: 'Sealed',
    }),
    conflict: identifier({
      of: 'conflict',
      optional: true,
      example: 'K1',
      noun: 'the conflict',
      question: 'Which conflict is it about?',
      hint: 'Only if it has been declared or raised.',
      says: 'The conflict that it is about',
    }),
  },
  example: { reason: 'I have applied for a post with one of the providers.', conflict: 'K1' },
  ...ofPerson,
  // Nobody recuses anybody but themselves.
  rests: (_, { person }) => [`person:${person}`],
  besideTheProcess: true,
  inConfidence: true,
});

export type Recuse = Carried<typeof recuse>;
