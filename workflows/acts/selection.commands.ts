import type { Instant } from '../calendar/index.js';
import type { AddressedKeyCriteria } from './key-criteria.js';
import type { PerformanceRef } from './record.commands.js';
import type { BasicSelection, Decision, KeyCriteria, KeyCriterion, ProviderRef } from './common.js';

/** First contact with a provider in order to commence direct award process A or B (SI 2025/163 reg 34). */
export interface ContactProvider {
  readonly provider: ProviderRef;
  readonly contactedAt?: Instant;
  readonly how?: string;
}

/** Direct award process C, step 1 (reg 9(2)): two findings, one about the past and one about the future. */
export interface RecordFindings extends Decision {
  readonly provider: ProviderRef;
  readonly past: {
    readonly satisfied: boolean;
    readonly keyCriteria: KeyCriteria;
    readonly addressed?: AddressedKeyCriteria;
    /** How the existing contract performed, as it was recorded over its time (RecordPerformance). */
    readonly evidence?: readonly PerformanceRef[];
  };
  readonly future: {
    readonly likelyToSatisfy: boolean;
    readonly keyCriteria: KeyCriteria;
    readonly addressed?: AddressedKeyCriteria;
    readonly evidence?: readonly PerformanceRef[];
  };
  readonly basicSelectionCriteria: BasicSelection;
  readonly reasons: string;
}

/** Most suitable provider, step 2 (reg 10(4)): a potential provider, kept or dropped, and why. May be given again. */
export interface IdentifyProvider {
  readonly provider: ProviderRef;
  readonly outcome: 'kept' | 'dropped';
  readonly reasons: string;
  /** Where the name came from: the market, an expression of interest, the incumbent. */
  readonly source?: string;
  /** Whether the provider has been told that it is being considered (reg 15(8)(b)). */
  readonly aware?: boolean;
}

export interface CompleteIdentification {
  readonly completedAt?: Instant;
}

/** Most suitable provider, step 3 (reg 10(6)): one candidate assessed against the five key criteria. */
export interface AssessProvider {
  readonly provider: ProviderRef;
  readonly keyCriteria: KeyCriteria;
  /** Each key criterion part by part, with evidence. */
  readonly addressed?: AddressedKeyCriteria;
  readonly basicSelectionCriteria: BasicSelection;
  readonly assessedAt?: Instant;
}

export interface ChooseMostSuitableProvider extends Decision {
  readonly providers: readonly ProviderRef[];
  readonly reasons: string;
  /** How a tie was resolved, or why the choice departs from the ranking. */
  readonly rankingReasons?: string;
}

/** One contract or framework award criterion; weights are shares of a whole. */
export interface AwardCriterion {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly keyCriteria: readonly KeyCriterion[];
  /** The highest score that can be given; 100 if left out. */
  readonly maximumScore?: number;
  /** What scores mean, in words, for those who give them and those who are given them. */
  readonly scale?: readonly { readonly score: number; readonly means: string }[];
}

/** Competitive process, step 1 (reg 11(2)). May be given again until the invitation is submitted. */
export interface SetAwardCriteria {
  readonly criteria: readonly AwardCriterion[];
  /** How each key criterion was taken into account (reg 24(f)). */
  readonly keyCriteria: KeyCriteria;
  /** Each key criterion part by part, with evidence. */
  readonly addressed?: AddressedKeyCriteria;
  /** Why a key criterion is served by no award criterion, where one is not. */
  readonly unserved?: Partial<KeyCriteria>;
  readonly basicSelectionCriteria: string;
  /** The names of the stages of assessment (reg 11(6)), in order; one if left out. */
  readonly stages?: readonly string[];
  readonly setAt?: Instant;
}

export interface RecordOffer {
  readonly provider: ProviderRef;
  readonly receivedAt?: Instant;
  /** SHA-256 of what was received, in hexadecimal. */
  readonly digest?: string;
}

export interface CloseOffers {
  readonly closedAt?: Instant;
}

/** Competitive process, step 3 (reg 11(5)): one offer at one stage, criterion by criterion. */
export interface RecordEvaluation {
  readonly provider: ProviderRef;
  readonly stage?: string;
  readonly scores: readonly { readonly criterion: string; readonly score: number; readonly reasons: string }[];
  readonly basicSelectionCriteria: BasicSelection;
  /** Whether the offer goes on to the next stage, or stands to be chosen after the last. */
  readonly goesOn: boolean;
  readonly evaluators?: readonly { readonly name: string; readonly experience: string; readonly person?: string }[];
  readonly evaluatedAt?: Instant;
}

export interface SelectProviders extends Decision {
  readonly providers: readonly ProviderRef[];
  readonly reasons: string;
  /** How a tie was resolved, or why the choice departs from the ranking. */
  readonly rankingReasons?: string;
}

/** Competitive process, step 5(a) (reg 11(8)(a)). */
export interface InformSuccessfulProvider {
  readonly provider: ProviderRef;
  readonly sentAt?: Instant;
  readonly how?: string;
}

/** Competitive process, step 5(b) (reg 11(8)(b)): the letter of Schedule 9. Its representation dates are computed. */
export interface InformUnsuccessfulProvider {
  readonly provider: ProviderRef;
  readonly sentAt?: Instant;
  readonly how?: string;
  /** The day on which the intention notice is planned to be published, from which the dates in the letter follow. */
  readonly plannedPublicationOn?: string;
  readonly whySuccessful: string;
  readonly whyUnsuccessful: string;
  /** What the letter says of the evaluation in figures, so that it is held to the record. */
  readonly figures?: LetterFigures;
}

/** What a letter to an unsuccessful provider says of scores, total and place, and of who was successful. */
export interface LetterFigures {
  readonly place?: number;
  readonly total?: number;
  /** By criterion: the recipient's score and, where the letter gives it, that of the successful provider. */
  readonly scores?: readonly { readonly criterion: string; readonly score: number; readonly successful?: number }[];
  /** The providers that it names as successful, by their ids. */
  readonly successful?: readonly string[];
}
