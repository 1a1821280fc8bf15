import type { CalendarDate, Instant } from '../calendar/index.js';
import type { ExclusionOutcome, SubcontractingAnswer } from '../acts/exclusions/exclusions.words.js';

/** What is known about exclusion in a procurement. It belongs to no run: going back to a step undoes none of it. */
export interface ExclusionFacts {
  /** What each provider was asked and answered about sub-contracting, by its identifier. */
  readonly subcontracting: Readonly<Record<string, SubcontractingFacts>>;
  /** Each provider or intended sub-contractor that anything is known of: by its id, or by its provider’s, a slash and its own. */
  readonly subjects: Readonly<Record<string, SubjectFacts>>;
  /** Every decision, the last one about a subject stands. */
  readonly decisions: readonly ExclusionDecisionFacts[];
  /** Exclusions and replacements, `X1` and on: what a notice to a Minister may be owed of. */
  readonly matters: readonly ExclusionMatterFacts[];
  /** Representations and proceedings about them, `C1` and on. */
  readonly contests: readonly ContestFacts[];
  /** When each notice to a Minister was given, by the id of its deadline. */
  readonly notices: Readonly<Record<string, Instant>>;
}

export interface SubcontractingFacts {
  readonly askedAt: Instant;
  readonly answer: SubcontractingAnswer | null;
  readonly answeredAt: Instant | null;
  /** Those intended now, by their identifiers, with their names. */
  readonly subcontractors: Readonly<Record<string, string>>;
}

/** One ground on which somebody is excluded or excludable, and what it rests on. */
export interface StandingGround {
  /** `Sch 6 para 2`; `as made` for one that the authority names in its own words. */
  readonly ground: string;
  readonly exclusion: 'must' | 'may';
  readonly basis: 'assessed' | 'debarment-list';
}

export interface CheckFacts {
  readonly at: Instant;
  readonly on: CalendarDate;
  /** The person who recorded it; null where the history does not say. */
  readonly by: string | null;
  readonly everyMandatoryGround: boolean;
  readonly everyDiscretionaryGround: boolean;
  /** When the debarment list was looked at; null where it was not. */
  readonly debarmentListOn: CalendarDate | null;
  /** The grounds found that count: continuing or likely to occur again, or by debarment. */
  readonly grounds: readonly StandingGround[];
}

export interface SubjectFacts {
  readonly provider: string;
  readonly subcontractor: string | null;
  /** The name of a sub-contractor that was replaced. */
  readonly name: string | null;
  /** The last check. */
  readonly check: CheckFacts | null;
  /** The opportunity of s 58(2), and the grounds that it was about. */
  readonly opportunity: {
    readonly at: Instant;
    readonly until: CalendarDate;
    readonly grounds: readonly string[];
  } | null;
  readonly selfCleaning: {
    readonly at: Instant;
    readonly evidence: boolean;
    readonly sufficient: boolean;
    readonly grounds: readonly string[];
  } | null;
  readonly minister: { readonly notifiedAt: Instant; readonly view: MinistersView | null } | null;
  /** The notification of reg 20A(6)(a), the last day to find another sub-contractor, and the grounds, where it names some. */
  readonly notice: {
    readonly at: Instant;
    readonly until: CalendarDate;
    readonly grounds?: readonly string[];
  } | null;
  readonly override: { readonly at: Instant; readonly grounds: readonly string[] } | null;
  readonly replacedAt: Instant | null;
}

export interface MinistersView {
  readonly at: Instant;
  readonly excludable: boolean;
  readonly shouldBeExcluded: boolean;
}

export interface ExclusionDecisionFacts {
  readonly provider: string;
  readonly subcontractor: string | null;
  readonly outcome: ExclusionOutcome;
  readonly at: Instant;
  /** The grounds that it rests on. */
  readonly grounds: readonly StandingGround[];
  /** Every ground that stood when it was taken; one of the debarment list begins with `debarment list: `. */
  readonly considered: readonly string[];
}

export interface ExclusionMatterFacts {
  readonly reference: string;
  readonly kind: 'exclusion' | 'replacement';
  readonly provider: string;
  readonly subcontractor: string | null;
  readonly at: Instant;
  /** The grounds for which reg 20C(2) wants a Minister told; none where no notice is owed. */
  readonly reported: readonly string[];
}

export interface ContestFacts {
  readonly reference: string;
  readonly exclusion: string;
  readonly kind: 'representations' | 'review' | 'appeal';
  /** The reference of the representations, where they are some. */
  readonly representation: string | null;
  /** The run in which they were made: references of representations begin anew in each. */
  readonly run: number | null;
  /** When they were made, or the proceedings commenced. */
  readonly at: Instant;
  /** When the proceedings were determined; representations are concluded with the standstill. */
  readonly determinedAt: Instant | null;
}

export const noExclusions: ExclusionFacts = {
  subcontracting: {},
  subjects: {},
  decisions: [],
  matters: [],
  contests: [],
  notices: {},
};

/** The key of a provider, or of a sub-contractor that it intends to use. Identifiers hold no slash. */
export function subjectKey(provider: string, subcontractor: string | null = null): string {
  return subcontractor === null ? provider : `${provider}/${subcontractor}`;
}

/** What a ground is called where it is compared: one found by the authority is not the same as an entry in the debarment list. */
export function groundKey({ ground, basis }: StandingGround): string {
  return basis === 'debarment-list' ? `debarment list: ${ground}` : ground;
}

/** A subject of which nothing is known yet. */
export function unknownSubject(provider: string, subcontractor: string | null): SubjectFacts {
  return {
    provider,
    subcontractor,
    name: null,
    check: null,
    opportunity: null,
    selfCleaning: null,
    minister: null,
    notice: null,
    override: null,
    replacedAt: null,
  };
}
