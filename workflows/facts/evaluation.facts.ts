import type { CalendarDate, Instant } from '../calendar/index.js';
import type { KeyCriteria, KeyCriterion } from '../acts/key-criteria.words.js';
import type { ScoresOfWithdrawn } from '../acts/evaluation/evaluation.words.js';
import type { SelectionCriterion } from '../acts/evaluation/set-basic-selection-criteria.js';

/** What a run has established about the criteria. */
export interface CriteriaRun {
  readonly selectionCriteria: SelectionCriteriaFacts | null;
  readonly importance: ImportanceFacts | null;
  readonly scoring: Scoring;
}

export interface SelectionCriteriaFacts {
  readonly criteria: readonly SelectionCriterion[];
  readonly setAt: Instant;
}

export interface ImportanceFacts {
  /** In percent; null where the importance is given in words. */
  readonly weights: KeyCriteria<number | null>;
  /** Those that are passed or failed, and not scored. */
  readonly passOrFail?: readonly KeyCriterion[];
  readonly maximumScore: number;
  readonly setAt: Instant;
}

/** Who scores what, every score that was given, and what was agreed. Comments, reasons and experience are sealed. */
export interface Scoring {
  /** By stage, then by the id of the person. */
  readonly evaluators: Readonly<Record<string, Readonly<Record<string, EvaluatorFacts>>>>;
  /** In the order in which they were given; the last of an evaluator for an offer and criterion counts. */
  readonly scores: readonly ScoreFacts[];
  readonly rounds: readonly ModerationRoundFacts[];
  /** In the order in which they were agreed; the last for an offer and criterion counts. */
  readonly agreed: readonly AgreedScoreFacts[];
}

export interface EvaluatorFacts {
  /** The offers and criteria to score; null for every one. */
  readonly offers: readonly string[] | null;
  readonly criteria: readonly string[] | null;
  readonly experienced: boolean;
  readonly appointedAt: Instant;
  readonly lockedAt: Instant | null;
  /** They have left, from this London day; what becomes of the scores that they had locked, null where there were none. */
  readonly withdrawn?: { readonly from: CalendarDate; readonly scores: ScoresOfWithdrawn | null };
}

export interface ScoreFacts {
  readonly stage: string;
  readonly provider: string;
  readonly criterion: string;
  readonly evaluator: string;
  readonly score: number;
  readonly at: Instant;
  /** Changed after it had been locked. */
  readonly altered: boolean;
  /** Given once the evaluator had locked, or moderation of the stage had begun. */
  readonly late: boolean;
  /** Counts no more, because the evaluator was withdrawn. */
  readonly setAside?: true;
}

export interface ModerationRoundFacts {
  readonly stage: string;
  readonly number: number;
  readonly openedAt: Instant;
}

export interface AgreedScoreFacts {
  readonly stage: string;
  readonly round: number;
  readonly provider: string;
  readonly criterion: string;
  readonly score: number;
  readonly at: Instant;
  /** How many scores had been given by then: one that came later was not before those who agreed. */
  readonly scoresBefore: number;
  /** A score that it rests on has been set aside since. */
  readonly restsOnSetAside?: true;
}

/** A run in which no criteria have been settled and nobody has scored. */
export const noCriteria: CriteriaRun = {
  selectionCriteria: null,
  importance: null,
  scoring: { evaluators: {}, scores: [], rounds: [], agreed: [] },
};

/** Criteria are settled in the first step of every process, scores given in the third: going back to a later one leaves them. */
export const criteriaEstablishedAt = { selectionCriteria: 1, importance: 1, scoring: 3 } as const;
