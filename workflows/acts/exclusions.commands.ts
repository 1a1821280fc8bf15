import type { CalendarDate, Instant } from '../calendar/index.js';
import type { Decision, DecisionMaker, ProviderRef } from './common.js';

/** The provider, or, where one is named, a sub-contractor that it intends to use (reg 20A). */
export interface Subject {
  readonly provider: ProviderRef;
  /** The identifier of the intended sub-contractor; the provider itself, if left out. */
  readonly subcontractor?: string;
}

/** Does the provider intend to sub-contract all or part of the contract (reg 20A(1)(a))? */
export interface RequestSubcontractingInformation {
  readonly provider: ProviderRef;
  readonly requestedAt?: Instant;
  /** What else is asked about the intended sub-contractors (reg 20A(2)). */
  readonly information?: string;
}

export const subcontractingAnswers = ['intends', 'does-not-intend', 'not-given'] as const;
export type SubcontractingAnswer = (typeof subcontractingAnswers)[number];

export interface NamedSubcontractor {
  readonly id: string;
  readonly name: string;
  /** What part of the contract it would perform. */
  readonly performs?: string;
}

/** What the provider answered. May be given again: the last answer counts. */
export interface RecordIntendedSubcontractors {
  readonly provider: ProviderRef;
  readonly answer: SubcontractingAnswer;
  readonly subcontractors?: readonly NamedSubcontractor[];
  readonly answeredAt?: Instant;
}

/** In whose person a ground arises (Sch 6 para 45); associated persons do not count (reg 2(1)). */
export const connections = [
  'the-provider-itself',
  'significant-control',
  'director-or-shadow-director',
  'parent-or-subsidiary-undertaking',
  'predecessor-company',
  'equivalent-position',
  'significant-influence-over-it',
  'significant-influence-by-it',
] as const;
export type Connection = (typeof connections)[number];

/** A ground that the authority considers to apply (s 57(1)(a) or (2)(a)). */
export interface GroundFound {
  /** `Sch 6 para 2`. */
  readonly ground: string;
  /** For an ancillary or foreign offence (Sch 6 paras 33 and 34): the ground of the offence that it relates to. */
  readonly relatingTo?: string;
  readonly of?: Connection;
  /** The day of the conviction, decision, ruling or other event. */
  readonly eventOn: CalendarDate;
  /** For a discretionary ground: when the authority knew, or should have known, of it; the day of the event, if left out. */
  readonly knownOn?: CalendarDate;
  /** Whether the circumstances are continuing or likely to occur again. */
  readonly continuing: boolean;
}

/** A ground under reg 20 as made, in the authority’s own words. */
export interface GroundAsMade {
  readonly words: string;
  /** Whether the authority reads it as one on which a provider must, or may, be excluded. */
  readonly exclusion: 'must' | 'may';
}

export interface DebarmentEntry {
  readonly ground: string;
  /** For Sch 6 para 35: whether this contract is of a kind described in the entry (s 57(3)). */
  readonly contractIsOfTheKind?: boolean;
}

/** The debarment list, as it stood on a day. */
export interface DebarmentLook {
  readonly lookedAtOn: CalendarDate;
  /** The entries by virtue of which the provider or sub-contractor is on it; none where it is not on it. */
  readonly entries: readonly DebarmentEntry[];
}

/** Which grounds were looked into: every one, none, or these. */
export type GroundsConsidered = 'every' | 'none' | readonly string[];

export interface RecordExclusionCheck extends Subject {
  readonly checkedAt?: Instant;
  readonly mandatory: GroundsConsidered;
  readonly discretionary: GroundsConsidered;
  readonly grounds?: readonly GroundFound[];
  readonly groundsAsMade?: readonly GroundAsMade[];
  readonly debarmentList?: DebarmentLook;
  /** What was looked at, and what follows from it for each ground. Kept sealed. */
  readonly assessment: string;
}

/** Reasonable opportunity to make representations and provide evidence (s 58(2)). */
export interface OfferSelfCleaning extends Subject {
  readonly offeredAt?: Instant;
  /** The last day to answer. */
  readonly until: CalendarDate;
  /** What is asked for, no more than is proportionate (s 58(3)). Kept sealed. */
  readonly evidenceAskedFor?: string;
}

/** The matters of s 58(1). */
export const selfCleaningMatters = ['taken-seriously', 'steps-taken', 'commitments', 'time-elapsed', 'other'] as const;
export type SelfCleaningMatter = (typeof selfCleaningMatters)[number];

/** What came of the opportunity, and what the authority considers it to show. */
export interface RecordSelfCleaning extends Subject {
  readonly judgedAt?: Instant;
  /** What the evidence and representations were. Left out where none came. Kept sealed. */
  readonly evidence?: string;
  readonly regarded?: readonly SelfCleaningMatter[];
  /** Whether the circumstances are, on that evidence, neither continuing nor likely to occur again. */
  readonly sufficient: boolean;
  /** Why. Kept sealed. */
  readonly reasons: string;
  /** The statement of reasons given to the provider where its evidence is insufficient (reg 20(6)). Kept sealed. */
  readonly statementOfReasons?: string;
}

/** The provider is told that it is to be excluded because of a sub-contractor, and until when it may find another (reg 20A(6)). */
export interface NotifyOfIntendedExclusion {
  readonly provider: ProviderRef;
  readonly subcontractor: string;
  /** The grounds that the intention rests on; all that were found, if left out. */
  readonly grounds?: readonly string[];
  readonly notifiedAt?: Instant;
  /** The last day to find another. */
  readonly until: CalendarDate;
  readonly how?: string;
}

export interface ReplaceSubcontractor {
  readonly provider: ProviderRef;
  readonly subcontractor: string;
  /** Who takes its place; left out where nobody does. */
  readonly replacement?: NamedSubcontractor;
  readonly replacedAt?: Instant;
}

/** A Minister of the Crown is notified of the intention to exclude for a threat to national security (reg 20B(2)(a)). */
export interface NotifyMinisterOfIntention extends Subject {
  readonly notifiedAt?: Instant;
  readonly reference?: string;
}

export interface RecordMinistersView extends Subject {
  readonly receivedAt?: Instant;
  /** Reg 20B(2)(b)(i). */
  readonly excludable: boolean;
  /** Reg 20B(2)(b)(ii). */
  readonly shouldBeExcluded: boolean;
  readonly reference?: string;
}

export const exclusionOutcomes = ['exclude', 'not-exclude'] as const;
export type ExclusionOutcome = (typeof exclusionOutcomes)[number];

/** Whether the provider is excluded from the process, because of itself or of an intended sub-contractor. */
export interface DecideExclusion extends Subject, Decision {
  readonly outcome: ExclusionOutcome;
  /** The grounds that it rests on; all that were found, if left out. */
  readonly grounds?: readonly string[];
  /** Kept sealed; part of the record (reg 24(g)). */
  readonly reasons: string;
}

/** An award is to be made in spite of the exclusion, for overriding reasons of public interest (reg 20(1A), 20A(4)). */
export interface OverrideExclusion extends Subject, Decision {
  readonly approver: DecisionMaker;
  readonly reasons: string;
  /** Why the case is exceptional, which reg 20(1A) wants and reg 20A(4) does not. */
  readonly whyExceptional?: string;
}

/** A notice to a Minister that is due under reg 20C, by the id of its deadline. */
export interface NotifyMinister {
  readonly deadline: string;
  readonly notifiedAt?: Instant;
  readonly reference?: string;
}

/** Representations under reg 12(3) that concern an exclusion or replacement (reg 20C(4)). */
export interface RecordRepresentationsOnExclusion {
  /** `X1`. */
  readonly exclusion: string;
  readonly representation: string;
}

export const proceedingsKinds = ['review', 'appeal'] as const;

export interface RecordProceedings {
  readonly exclusion: string;
  readonly kind: (typeof proceedingsKinds)[number];
  readonly commencedAt: Instant;
  readonly reference?: string;
}

export interface RecordProceedingsDetermined {
  /** `C1`. */
  readonly proceedings: string;
  readonly determinedAt: Instant;
  readonly outcome: string;
}

/** The commands about exclusion, by name. */
export interface ExclusionCommands {
  RequestSubcontractingInformation: RequestSubcontractingInformation;
  RecordIntendedSubcontractors: RecordIntendedSubcontractors;
  RecordExclusionCheck: RecordExclusionCheck;
  OfferSelfCleaning: OfferSelfCleaning;
  RecordSelfCleaning: RecordSelfCleaning;
  NotifyMinisterOfIntention: NotifyMinisterOfIntention;
  RecordMinistersView: RecordMinistersView;
  NotifyOfIntendedExclusion: NotifyOfIntendedExclusion;
  ReplaceSubcontractor: ReplaceSubcontractor;
  DecideExclusion: DecideExclusion;
  OverrideExclusion: OverrideExclusion;
  NotifyMinister: NotifyMinister;
  RecordRepresentationsOnExclusion: RecordRepresentationsOnExclusion;
  RecordProceedings: RecordProceedings;
  RecordProceedingsDetermined: RecordProceedingsDetermined;
}

export const exclusionEvents = {
  RequestSubcontractingInformation: 'SubcontractingInformationRequested',
  RecordIntendedSubcontractors: 'IntendedSubcontractorsRecorded',
  RecordExclusionCheck: 'ExclusionCheckRecorded',
  OfferSelfCleaning: 'SelfCleaningOffered',
  RecordSelfCleaning: 'SelfCleaningRecorded',
  NotifyMinisterOfIntention: 'MinisterNotifiedOfIntention',
  RecordMinistersView: 'MinistersViewRecorded',
  NotifyOfIntendedExclusion: 'NotifiedOfIntendedExclusion',
  ReplaceSubcontractor: 'SubcontractorReplaced',
  DecideExclusion: 'ExclusionDecided',
  OverrideExclusion: 'ExclusionOverridden',
  NotifyMinister: 'MinisterNotified',
  RecordRepresentationsOnExclusion: 'RepresentationsOnExclusionRecorded',
  RecordProceedings: 'ProceedingsRecorded',
  RecordProceedingsDetermined: 'ProceedingsDetermined',
} as const;
