import { dividedBy, exactly, times, type Exact } from './exact-numbers.js';

/** How much a criterion counts, and the highest score on it. */
export interface Weighed {
  /** In percent; null where none was set. */
  readonly weight: number | null;
  readonly maximumScore: number;
}

/** What a score on a criterion is worth: its weight times the score, divided by the highest score. */
export function pointsOf({ weight, maximumScore }: Weighed, score: number): Exact {
  return dividedBy(times(exactly(weight ?? 0), exactly(score)), exactly(maximumScore));
}
