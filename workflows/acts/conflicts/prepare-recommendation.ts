import { act } from '../act.js';
import { now } from '../decision.js';
import { account, instant, oneOf, type Carried } from '../shape.js';
import { individualDecisions } from '../stage.js';

/** A recommendation for a decision that is to come, by whoever gives the act. */
export const prepareRecommendation = act('PrepareRecommendation', {
  event: 'RecommendationPrepared',
  label: 'Prepare a recommendation',
  governedBy: 'commencement',
  // Who may prepare one has a gate of its own.
  decidesAt: null,
  onRecord: {},
  carries: {
    decision: oneOf(individualDecisions)({
      noun: 'the decision that is recommended',
      question: 'For which decision is the recommendation?',
      says: 'The decision that is recommended',
    }),
    summary: account({
      sealed: true,
      noun: 'what is recommended',
      question: 'What do you recommend, and why?',
      says: 'Sealed',
    }),
    preparedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the recommendation was prepared',
      question: 'When was the recommendation prepared?',
    }),
  },
  example: {
    decision: 'SelectProviders',
    summary: 'The panel recommends the offer with the highest total.',
  },
  inConfidence: true,
});

export type PrepareRecommendation = Carried<typeof prepareRecommendation>;
