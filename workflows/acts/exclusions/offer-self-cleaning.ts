import { act } from '../act.js';
import { now } from '../decision.js';
import { account, day, instant, type Carried } from '../shape.js';
import { exampleProvider, subject } from './exclusions.fields.js';

/** Reasonable opportunity to make representations and provide evidence (s 58(2)). */
export const offerSelfCleaning = act('OfferSelfCleaning', {
  event: 'SelfCleaningOffered',
  label: 'Give the opportunity to make representations and provide evidence',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    ...subject,
    offeredAt: instant({
      ...now,
      corrects: true,
      noun: 'when the opportunity was given',
      question: 'When was the opportunity given?',
    }),
    until: day({
      corrects: true,
      noun: 'the last day to answer',
      question: 'What is the last day on which the provider can answer?',
      says: 'The last day to answer',
    }),
    evidenceAskedFor: account({
      optional: true,
      sealed: true,
      noun: 'the evidence that is asked for',
      question: 'What evidence do you ask for?',
      hint: 'Ask for no more than is proportionate.',
      says: 'No more than is proportionate (s.58(3)). Kept sealed',
    }),
  },
  example: {
    provider: exampleProvider,
    until: '2026-12-31',
    evidenceAskedFor: 'What has been changed since the termination.',
  },
});

export type OfferSelfCleaning = Carried<typeof offerSelfCleaning>;
