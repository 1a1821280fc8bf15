import { act } from '../act.js';
import { now } from '../decision.js';
import { account, instant, letter, type Carried } from '../shape.js';
import { representation } from './hearing.fields.js';
import { ofRepresentation } from './hearing.matters.js';

/** The opportunity to explain or clarify (reg 12(4)(a)): offered, or a reasoned view that none is needed. */
export const offerClarification = act('OfferClarification', {
  event: 'ClarificationOffered',
  label: 'Offer the opportunity to explain or clarify',
  says: 'Give `offer`, or `notNeededBecause`',
  governedBy: 'commencement',
  // What opportunity is appropriate is for the authority to consider (reg 12(4)(a)): to say that none is needed decides it.
  decidesAt: ({ notNeededBecause }) => (notNeededBecause === undefined ? null : 'representation-review'),
  onRecord: { g: ['representation', 'notNeededBecause'] },
  carries: {
    representation,
    offeredAt: instant({
      ...now,
      corrects: true,
      noun: 'when the opportunity was offered',
      question: 'When was the opportunity offered?',
    }),
    offer: letter({
      optional: true,
      blank: true,
      sealed: true,
      noun: 'what is offered or asked',
      question: 'What do you offer, or ask?',
      hint: 'For example, a meeting, or an answer in writing by a certain day.',
      says: 'What is offered or asked; sealed',
    }),
    notNeededBecause: account({
      optional: true,
      blank: true,
      noun: 'why no opportunity is needed',
      question: 'Why is no opportunity to explain or clarify needed?',
      hint: 'Give this instead of an offer.',
    }),
  },
  example: { representation: 'R1', offer: 'A meeting on 1 April at 10:00, or an answer in writing.' },
  ...ofRepresentation,
});

export type OfferClarification = Carried<typeof offerClarification>;
