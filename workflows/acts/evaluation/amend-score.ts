import { act } from '../act.js';
import { account, type Carried } from '../shape.js';
import { exampleOffer, score } from './evaluation.fields.js';
import { sheetAndWhole } from './evaluation.matters.js';

/** A score that is changed after it was locked: a new one beside the old, never in its place. */
export const amendScore = act('AmendScore', {
  event: 'ScoreAmended',
  label: 'Change a score after it was locked',
  governedBy: 'commencement',
  decidesAt: 'evaluation',
  onRecord: { e: 'all', f: 'all', g: ['provider', 'criterion', 'reason'] },
  carries: {
    ...score,
    reason: account({
      blank: true,
      sealed: true,
      noun: 'why the score is changed',
      question: 'Why is the score changed?',
      says: 'Why the score is changed. Kept sealed',
    }),
  },
  example: {
    ...exampleOffer,
    score: 70,
    comment: 'The plan names staff for two of three sites.',
    reason: 'The annex on staffing had been overlooked.',
  },
  moves: sheetAndWhole,
});

export type AmendScore = Carried<typeof amendScore>;
