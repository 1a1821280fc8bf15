import { act } from '../act.js';
import { now } from '../decision.js';
import { instant, type Carried } from '../shape.js';

export const closeOffers = act('CloseOffers', {
  event: 'OffersClosed',
  label: 'Close the receipt of offers',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    closedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the receipt of offers was closed',
      question: 'When was the receipt of offers closed?',
    }),
  },
  example: { closedAt: '2026-03-17T12:00' },
});

export type CloseOffers = Carried<typeof closeOffers>;
