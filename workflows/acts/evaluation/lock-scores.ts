import { act } from '../act.js';
import type { Carried } from '../shape.js';
import { stage } from './evaluation.fields.js';
import { ofSheet } from './evaluation.matters.js';

/** The evaluator's own scores of a stage are final; from now on they see those of others. */
export const lockScores = act('LockScores', {
  event: 'ScoresLocked',
  label: 'Lock one’s own scores of a stage',
  governedBy: 'commencement',
  decidesAt: 'evaluation',
  onRecord: {},
  carries: { stage },
  example: {},
  ...ofSheet,
});

export type LockScores = Carried<typeof lockScores>;
