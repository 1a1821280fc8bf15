import type { CalendarDate } from '../calendar/types.js';
import type { Enacted, Process, Regime } from '../law/index.js';

/** The answers that reg 3 and reg 6 ask of an authority. Money is in pounds, with at most two decimal places. */
export interface ProcessCheckInput {
  /** The day on which the procurement commenced, in the sense of reg 29(4) and SI 2025/163 reg 34(2). */
  readonly commencedOn: CalendarDate;
  /** One of the kinds of relevant authority. */
  readonly authorityKind: string;
  /** The services are for the purposes of the health service in England. */
  readonly healthServicePurpose: boolean;
  /** The most relevant CPV code, `85323000-9`. */
  readonly cpv: string;
  /** For the four codes that Schedule 1 qualifies: the services are within the qualification. */
  readonly cpvQualifierMet?: boolean | null;
  /** Null or absent where nothing but health care services is procured. */
  readonly mixed?: MixedAnswers | null;
  /** The procurement is to conclude a framework agreement, or to add providers to one. A call-off from one is not. */
  readonly framework: boolean;
  readonly existingProvider: boolean;
  readonly onlyExistingProviderCapable: boolean;
  readonly patientChoice: PatientChoiceAnswers;
  /** The contract to be replaced, null or absent where there is none. Values are as the contract was entered into, never as modified. */
  readonly existingContract?: ExistingContractAnswers | null;
  readonly proposed?: { readonly lifetimeValue: number } | null;
  readonly change?: ChangeAnswers | null;
  readonly sufficientStandard?: { readonly existing: boolean; readonly proposed: boolean } | null;
  readonly likelyToIdentifyMostSuitable: boolean;
}

/** The answers that reg 3 asks for, which decide whether the Regulations apply. */
export type ScopeAnswers = Pick<
  ProcessCheckInput,
  'commencedOn' | 'authorityKind' | 'healthServicePurpose' | 'cpv' | 'cpvQualifierMet' | 'mixed'
>;

export interface MixedAnswers {
  readonly healthValue: number;
  readonly otherValue: number;
  readonly inseparable: boolean;
  /** The impact on the procurement principles that separate procurement would have: reg 3(4)(b). */
  readonly inseparableReason?: string | null;
}

export interface PatientChoiceAnswers {
  readonly offered: boolean;
  readonly numbersUnrestricted: boolean;
  readonly allQualifyingOffered: boolean;
  readonly expressionsOfInterestArranged: boolean;
}

export interface ExistingContractAnswers {
  /** Its term is due to expire, and the new contract replaces it at the end of that term. */
  readonly dueToExpire: boolean;
  /** The last day of its term. */
  readonly endsOn?: CalendarDate;
  readonly lifetimeValueAtEntry: number;
}

export interface ChangeAnswers {
  readonly materiallyDifferent: boolean;
  readonly solelyBySuccession: boolean;
  readonly successorMeetsBasicSelectionCriteria?: boolean | null;
  readonly attributableToAuthority: boolean;
  readonly externalFactors: boolean;
}

/** One condition of the law, answered. */
export interface CheckReason {
  readonly provision: string;
  readonly holds: boolean;
  /** Why it holds or does not, in plain English, with the values that were compared. */
  readonly because: string;
}

/** The considerable change threshold of reg 6(10) to (12), with its arithmetic. */
export interface ConsiderableChange {
  readonly met: boolean;
  /** Pounds by which the proposed lifetime value is higher than the existing one as entered into; negative where it is lower. */
  readonly increase: number;
  /** The same in percent of the existing value, cut off (never rounded up) at six decimal places. Null where that value is nil. */
  readonly increasePercent: number | null;
  readonly limbs: { readonly a: boolean; readonly b: boolean };
  /** The exception without which the threshold would have been met. */
  readonly exception: '6(11)' | '6(12)' | null;
}

/** The paragraph of reg 6 that decided. */
export type Gateway = '6(3)' | '6(4)' | '6(5)' | '6(6)' | '6(7)' | '6(8)';

export interface CheckWarning {
  readonly code: string;
  readonly provision: string;
  readonly message: string;
}

export interface ProcessCheckResult {
  readonly inScope: boolean;
  /** The law that governs: fixed by the day on which the procurement commenced. Null before the Regulations. */
  readonly regime: Regime | null;
  readonly gateway: Gateway | null;
  /** The compulsory process, where one is. */
  readonly must: Process | null;
  /** Every process that may be followed: the compulsory one alone, or those between which the authority may choose. */
  readonly may: readonly Process[];
  /** Null where there is no existing contract and proposed value to compare. */
  readonly considerableChange: ConsiderableChange | null;
  /** Every condition that was evaluated, in the order of the regulations. */
  readonly reasons: readonly CheckReason[];
  readonly warnings: readonly CheckWarning[];
}

/** Regs 3 and 6 as an edition of the law has them, asked under the numbers of an edition. */
export type ProcessCheck = (input: ProcessCheckInput, regime: Regime) => ProcessCheckResult;

/** An edition, with what it makes of the answers. */
export interface WithProcessCheck extends Enacted {
  readonly processCheck: ProcessCheck;
}

/** Answers that contradict each other, or that cannot be read. */
export interface Contradiction {
  /** The field, as a path: `existingContract.lifetimeValueAtEntry`. */
  readonly field: string;
  readonly message: string;
}
