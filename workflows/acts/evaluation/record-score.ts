import { act } from '../act.js';
import type { Carried } from '../shape.js';
import { exampleOffer, score } from './evaluation.fields.js';
import { ofSheet } from './evaluation.matters.js';

/** One evaluator's own score for one offer on one criterion. May be given again until the evaluator locks. */
export const recordScore = act('RecordScore', {
  event: 'ScoreRecorded',
  label: 'Score an offer on a criterion',
  says: 'The evaluator is whoever gives the command.',
  governedBy: 'commencement',
  decidesAt: 'evaluation',
  onRecord: { e: 'all', f: 'all' },
  carries: score,
  example: { ...exampleOffer, score: 80, comment: 'A clear plan for mobilisation, with named staff.' },
  ...ofSheet,
});

export type RecordScore = Carried<typeof recordScore>;
