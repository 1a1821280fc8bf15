import { act } from '../act.js';
import { now } from '../decision.js';
import { instant, line, type Carried } from '../shape.js';
import { representation } from './hearing.fields.js';
import { ofRepresentation } from './hearing.matters.js';

export const withdrawRepresentation = act('WithdrawRepresentation', {
  event: 'RepresentationWithdrawn',
  label: 'Withdraw a representation',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    representation,
    withdrawnAt: instant({
      ...now,
      corrects: true,
      noun: 'when the representation was withdrawn',
      question: 'When was the representation withdrawn?',
    }),
    how: line({
      optional: true,
      corrects: true,
      noun: 'how the representation was withdrawn',
      question: 'How was the representation withdrawn?',
      hint: 'For example, by e-mail.',
    }),
  },
  example: { representation: 'R1', how: 'By e-mail' },
  ...ofRepresentation,
  tag: 'optional',
});

export type WithdrawRepresentation = Carried<typeof withdrawRepresentation>;
