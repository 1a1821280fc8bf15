import { act } from '../act.js';
import { account, figure, provider, type Carried } from '../shape.js';
import { criterion, exampleOffer, stage } from './evaluation.fields.js';

/** What was agreed for one offer on one criterion once everybody had locked, and why. */
export const moderateCriterion = act('ModerateCriterion', {
  event: 'CriterionModerated',
  label: 'Agree the score of an offer on a criterion',
  governedBy: 'commencement',
  decidesAt: 'moderation',
  onRecord: { e: 'all', f: 'all', g: ['provider', 'criterion', 'score', 'reasons'] },
  carries: {
    provider: provider({ noun: 'the provider', question: 'For which provider was a score agreed?' }),
    stage,
    criterion,
    score: figure(
      0,
      1000,
      4,
    )({
      noun: 'the score that was agreed',
      question: 'What score was agreed?',
      says: 'The score that was agreed',
    }),
    reasons: account({
      blank: true,
      sealed: true,
      noun: 'why it was agreed',
      question: 'Why was that score agreed?',
      says: 'Why. Kept sealed',
    }),
  },
  example: { ...exampleOffer, score: 75, reasons: 'The plan is clear; one site is not yet staffed.' },
});

export type ModerateCriterion = Carried<typeof moderateCriterion>;
