import type { Instant } from '../calendar/index.js';
import type { KeyCriteria } from '../steps/common.js';
import type { SelectionCriterion } from './evaluation.commands.js';

/** What a run has established about the criteria. */
export interface CriteriaRun {
  readonly selectionCriteria: SelectionCriteriaFacts | null;
  readonly importance: ImportanceFacts | null;
}

export interface SelectionCriteriaFacts {
  readonly criteria: readonly SelectionCriterion[];
  readonly setAt: Instant;
}

export interface ImportanceFacts {
  /** In percent, adding up to 100. */
  readonly weights: KeyCriteria<number>;
  readonly maximumScore: number;
  readonly setAt: Instant;
}

/** A run in which no criteria have been settled. */
export const noCriteria: CriteriaRun = { selectionCriteria: null, importance: null };

/** Criteria are settled in the first step of every process: going back to a later one leaves them. */
export const criteriaEstablishedAt = { selectionCriteria: 1, importance: 1 } as const;
