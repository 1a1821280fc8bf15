import type { CalendarDate, Instant } from '../calendar/index.js';
import type { KeyCriteria, ProviderRef } from './common.js';

/** The three kinds of basic selection criteria (Sch 16 para 1(1)). */
export const selectionKinds = ['suitability', 'financial', 'technical'] as const;
export type SelectionKind = (typeof selectionKinds)[number];

/** One basic selection criterion (reg 19(3), Sch 16). Amounts in pounds. */
export interface SelectionCriterion {
  readonly id: string;
  /** One of the three kinds; anything else is refused under Sch 16 para 1(2). */
  readonly kind: string;
  readonly requirement: string;
  /** What it shows of the capacity to perform the contract (Sch 16 para 1(3)). */
  readonly rationale: string;
  /** Why it is related and proportionate to the subject-matter (Sch 16 para 1(4)). */
  readonly proportionality: string;
  /** The least turnover that is asked for, overall or in the area of the services (Sch 16 para 3(2)). */
  readonly minimumTurnover?: number;
  /** Why more than twice the estimated value is appropriate and proportionate (Sch 16 para 3(3)). */
  readonly higherTurnoverReason?: string;
}

/** Determines the basic selection criteria. May be given again until they are applied, or published with the invitation. */
export interface SetBasicSelectionCriteria {
  readonly criteria: readonly SelectionCriterion[];
  /** The estimated value of the contract, where the opening gives none. */
  readonly estimatedValue?: number;
  readonly setAt?: Instant;
}

/** How much one key criterion counts for, and why: in figures, in words, or as what is passed or failed. */
export interface Importance {
  /** In percent. */
  readonly weight?: number;
  /** “The most important”, “as important as value”. */
  readonly inWords?: string;
  /** It is met or not, and adds nothing to a score. */
  readonly passOrFail?: boolean;
  readonly reasons: string;
}

/** What counts beside the five key criteria: an interview, say. In percent. */
export interface ShareBeside {
  readonly name: string;
  readonly weight: number;
}

/** The relative importance of the five key criteria, settled before anybody is assessed against them. */
export interface SetKeyCriteria {
  readonly importance: KeyCriteria<Importance>;
  readonly beside?: readonly ShareBeside[];
  /** Where the criteria themselves are scored (most suitable provider): the highest score; 100 if left out. */
  readonly maximumScore?: number;
  readonly setAt?: Instant;
}

/** How the considerable change threshold was considered (reg 6(10) to (12)), contract by contract. */
export interface ConsiderableChangeWorksheet {
  /** Every existing contract that the proposed one would replace, with its lifetime value when it was entered into. */
  readonly contracts: readonly { readonly reference: string; readonly lifetimeValueAtEntry: number }[];
  /** Where there are several: how they were compared with the one proposed. The Regulations do not say. */
  readonly comparedHow?: string;
  /** The character of the proposed arrangements beside that of the existing contract as entered into (reg 6(10)(a)). */
  readonly character: string;
  /** To whose decision the changes in the services are attributable (reg 6(10)(b)(i), 6(12)). */
  readonly attribution: string;
  readonly evidence: readonly string[];
}

/** Commands about criteria. */
export interface CriteriaCommands {
  SetBasicSelectionCriteria: SetBasicSelectionCriteria;
  SetKeyCriteria: SetKeyCriteria;
}

export const criteriaEvents = {
  SetBasicSelectionCriteria: 'BasicSelectionCriteriaSet',
  SetKeyCriteria: 'KeyCriteriaSet',
} as const;

/** Makes somebody an evaluator of a stage: of which offers, and on which criteria. May be given again, to say otherwise. */
export interface AppointEvaluator {
  /** The person, by their id within the authority. */
  readonly evaluator: string;
  /** The stage of the assessment; the first one if left out. */
  readonly stage?: string;
  /** The providers whose offers they score, by identifier; every one if left out. */
  readonly offers?: readonly string[];
  /** The criteria that they score on; every one if left out. */
  readonly criteria?: readonly string[];
  /** Their relevant experience, where it is known already. Sealed. */
  readonly experience?: string;
}

/** What becomes of the scores that an evaluator had locked before leaving. */
export const scoresOfWithdrawn = ['kept', 'set-aside'] as const;
export type ScoresOfWithdrawn = (typeof scoresOfWithdrawn)[number];

/** Takes an evaluator who leaves off a stage. What they scored and had not locked was not final, and counts no more. */
export interface WithdrawEvaluator {
  /** The evaluator, by their id within the authority. */
  readonly person: string;
  /** The stage of the assessment; every stage to which they were appointed, if left out. */
  readonly stage?: string;
  /** The London day from which they evaluate no more. */
  readonly from: CalendarDate;
  /** Why they leave. Sealed. */
  readonly reason: string;
  /** What becomes of the scores that they had locked; needed where they had. */
  readonly scores?: ScoresOfWithdrawn;
  /** Why those scores are kept or set aside. Sealed. */
  readonly scoresReason?: string;
}

/** What makes an evaluator able to judge. Given by the evaluator, or recorded for them. */
export interface RecordEvaluatorExperience {
  /** Whoever gives the command, if left out. */
  readonly evaluator?: string;
  readonly stage?: string;
  readonly experience: string;
}

/** One evaluator's own score for one offer on one criterion. May be given again until the evaluator locks. */
export interface RecordScore {
  readonly provider: ProviderRef;
  readonly stage?: string;
  readonly criterion: string;
  readonly score: number;
  readonly comment: string;
}

/** The evaluator's own scores of a stage are final; from now on they see those of others. */
export interface LockScores {
  readonly stage?: string;
}

/** A score that is changed after it was locked: a new one beside the old, never in its place. */
export interface AmendScore extends RecordScore {
  readonly reason: string;
}

/** Moderates a stage again. What was agreed in the rounds before is kept. */
export interface OpenModerationRound {
  readonly stage?: string;
  readonly reason: string;
}

/** What was agreed for one offer on one criterion once everybody had locked, and why. */
export interface ModerateCriterion {
  readonly provider: ProviderRef;
  readonly stage?: string;
  readonly criterion: string;
  readonly score: number;
  readonly reasons: string;
}

/** Commands about scores. */
export interface ScoringCommands {
  AppointEvaluator: AppointEvaluator;
  WithdrawEvaluator: WithdrawEvaluator;
  RecordEvaluatorExperience: RecordEvaluatorExperience;
  RecordScore: RecordScore;
  LockScores: LockScores;
  AmendScore: AmendScore;
  OpenModerationRound: OpenModerationRound;
  ModerateCriterion: ModerateCriterion;
}

export const scoringEvents = {
  AppointEvaluator: 'EvaluatorAppointed',
  WithdrawEvaluator: 'EvaluatorWithdrawn',
  RecordEvaluatorExperience: 'EvaluatorExperienceRecorded',
  RecordScore: 'ScoreRecorded',
  LockScores: 'ScoresLocked',
  AmendScore: 'ScoreAmended',
  OpenModerationRound: 'ModerationRoundOpened',
  ModerateCriterion: 'CriterionModerated',
} as const;
