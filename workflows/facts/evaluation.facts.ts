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

/** Who scores what, the scores that count, and what was agreed. Every score that was given is in the events, with what was said of it. */
export interface Scoring {
  /** By stage, then by the id of the person. */
  readonly evaluators: Readonly<Record<string, Readonly<Record<string, EvaluatorFacts>>>>;
  /** By stage, then by the id of whoever scored. */
  readonly sheets: Readonly<Record<string, Readonly<Record<string, SheetFacts>>>>;
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

/** What one evaluator has scored at a stage. */
export interface SheetFacts {
  /** By provider, then by criterion: the score that counts, which is the last one given. */
  readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How many were given of which the last ones count, those changed since included. */
  readonly given: number;
  /** When the last one was given, whether it counts or not. */
  readonly lastAt: Instant;
  /** Those given up to this version count no more, because the evaluator was withdrawn. */
  readonly setAsideUpTo?: number;
}

/** A score that counts. */
export interface ScoreFacts {
  readonly stage: string;
  readonly provider: string;
  readonly criterion: string;
  readonly evaluator: string;
  readonly score: number;
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
  /** A score on it had been given or changed since it was agreed the time before. */
  readonly onAnother?: true;
  /** Whoever gave or changed a score on it afterwards, which was not before those who agreed; the last agreement alone keeps them. */
  readonly since?: readonly ScoredSince[];
  /** A score that it rests on has been set aside since. */
  readonly restsOnSetAside?: true;
}

/** An evaluator who gave or changed a score after it had been agreed on. */
export interface ScoredSince {
  readonly evaluator: string;
  /** They had given none on it before. */
  readonly first: boolean;
  /** It counts no more, because the evaluator was withdrawn. */
  readonly setAside?: true;
}

/** A run in which no criteria have been settled and nobody has scored. */
export const noCriteria: CriteriaRun = {
  selectionCriteria: null,
  importance: null,
  scoring: { evaluators: {}, sheets: {}, rounds: [], agreed: [] },
};

/** Criteria are settled in the first step of every process, scores given in the third: going back to a later one leaves them. */
export const criteriaEstablishedAt = { selectionCriteria: 1, importance: 1, scoring: 3 } as const;
