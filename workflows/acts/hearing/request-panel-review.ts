import { act } from '../act.js';
import { now } from '../decision.js';
import { instant, reference, type Carried } from '../shape.js';
import { representation } from './hearing.fields.js';
import { ofRepresentation } from './hearing.matters.js';

/** A request for the Panel's review, by the provider whose representations were heard. */
export const requestPanelReview = act('RequestPanelReview', {
  event: 'PanelReviewRequested',
  label: 'Ask the Panel for a review',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    representation,
    requestedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the Panel was asked',
      question: 'When was the Panel asked for a review?',
    }),
    reference: reference({
      optional: true,
      corrects: true,
      noun: 'the reference of the request',
      question: 'Under which reference was the Panel asked?',
    }),
  },
  example: { representation: 'R1', reference: 'CR0001-26' },
  ...ofRepresentation,
  tag: 'optional',
});

export type RequestPanelReview = Carried<typeof requestPanelReview>;
