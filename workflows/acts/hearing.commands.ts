import type { Instant } from '../calendar/index.js';
import type { Decision, DecisionMaker } from './common.js';

/** In what capacity a provider makes a representation. None of these has to have made an offer. */
export const standings = [
  'provider',
  'would-be-provider',
  'subcontractor',
  'supplier-of-the-other-part-of-a-mixed-procurement',
] as const;

export type Standing = (typeof standings)[number];

/** A document as the history knows it: what it is called, and the SHA-256 of its bytes in hexadecimal. */
export interface DocumentRef {
  readonly name: string;
  readonly digest: string;
}

export interface Representor {
  readonly name: string;
  /** The organisation's identifier here, where it has an account. */
  readonly organisation?: string;
}

/** Written representations (reg 12(3)), lodged by the provider itself. Received when the database's clock says. */
export interface MakeRepresentation {
  readonly representor: Representor;
  readonly standing: Standing;
  /** Aggrieved by the decision (12(3)(a)). */
  readonly aggrieved: boolean;
  /** The failure to comply with the Regulations that the provider believes there has been (12(3)(b)). */
  readonly failure: string;
  /** The representations themselves. */
  readonly text: string;
  readonly documents?: readonly DocumentRef[];
  /** How to reach the representor. */
  readonly contact?: string;
}

/** The same, recorded by staff from what arrived by e-mail or post, with when and how it was received. */
export interface RecordRepresentation extends MakeRepresentation {
  readonly receivedAt: Instant;
  readonly how: 'e-mail' | 'post' | 'hand' | 'portal' | 'other';
}

/** The six conditions of reg 12(3). */
export const validityConditions = [
  'providerOfTheServices',
  'aggrieved',
  'believesFailure',
  'inWriting',
  'toTheAuthority',
  'inTime',
] as const;

export type ValidityCondition = (typeof validityConditions)[number];

export interface Judgement {
  /** In doubt it counts as met. */
  readonly met: 'yes' | 'no' | 'in-doubt';
  readonly reason?: string;
}

/**
 * What a representor was found to be. The first four are providers of the services: one that provides them or might have done so,
 * also of a part of them, also as a sub-contractor, also of the goods or services procured together with them (reg 3(5)).
 */
export const representorKinds = [
  'provider',
  'might-have-been-a-provider',
  'sub-contractor',
  'supplier-of-the-other-part-of-a-mixed-procurement',
  'none-of-these',
] as const;

export type RepresentorKind = (typeof representorKinds)[number];

export interface JudgeRepresentation extends Decision {
  readonly representation: string;
  /** What the representor was found to be: needed where it is not to be a provider of the services. */
  readonly representorIs?: RepresentorKind;
  readonly conditions: Readonly<Record<ValidityCondition, Judgement>>;
  /** Any further ground for not hearing the representation; the Regulations know none. */
  readonly otherGrounds?: readonly string[];
}

export interface WithdrawRepresentation {
  readonly representation: string;
  readonly withdrawnAt?: Instant;
  readonly how?: string;
}

/** What the authority writes to whoever made a representation that is late, or was found invalid: nobody else answers it. */
export interface AnswerRepresentation {
  readonly representation: string;
  readonly answeredAt?: Instant;
  readonly answer: string;
  readonly documents?: readonly DocumentRef[];
}

/** The opportunity to explain or clarify (reg 12(4)(a)): offered, or a reasoned view that none is needed. */
export interface OfferClarification {
  readonly representation: string;
  readonly offeredAt?: Instant;
  readonly offer?: string;
  readonly notNeededBecause?: string;
}

export interface AnswerClarification {
  readonly representation: string;
  readonly answeredAt?: Instant;
  readonly answer?: string;
  /** Why the opportunity is closed without an answer. */
  readonly noAnswerBecause?: string;
  readonly documents?: readonly DocumentRef[];
}

/** The items of reg 24, which are what the duty of reg 12(4)(b) reaches. */
export const recordItems = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;

export type RecordItem = (typeof recordItems)[number];

/**
 * Information asked for by an aggrieved provider (reg 12(4)(b)): by one that made representations, or by another, named by `by`. It can
 * always be put on record; it is owed where somebody's representations were received under 12(3), whoever asks.
 */
export interface RequestInformation {
  readonly representation?: string;
  readonly by?: Representor;
  readonly requestedAt?: Instant;
  readonly items: readonly { readonly description: string; readonly record: RecordItem }[];
}

/** How much of what was asked for is given: all of it, a part of it, or what its asker says is all that it wanted. */
export const extents = ['in-full', 'in-part', 'confirmed-by-the-asker'] as const;

export type Extent = (typeof extents)[number];

export interface ProvideInformation {
  readonly item: string;
  readonly what: string;
  /** Whether that is all that was asked for: what was given only in part stays open. */
  readonly extent?: Extent;
  /** How the asker confirmed it, where that is the extent. */
  readonly confirmation?: string;
  readonly to: string;
  readonly providedAt?: Instant;
  readonly documents?: readonly DocumentRef[];
}

/** The three exemptions of reg 12(5). */
export const exemptions = ['commercial-interests', 'fair-competition', 'public-interest'] as const;

export type Exemption = (typeof exemptions)[number];

export interface WithholdInformation {
  readonly item: string;
  readonly exemption: Exemption;
  readonly reason: string;
  readonly withheldAt?: Instant;
}

/** The review of the decision in the light of the representations (reg 12(4)(c)). */
export interface RecordReview {
  readonly representations: readonly string[];
  readonly reviewers: readonly DecisionMaker[];
  readonly lookedAt: string;
  readonly findings: string;
  readonly reviewedAt?: Instant;
  readonly documents?: readonly DocumentRef[];
}

export const furtherOutcomes = ['proceed', 'go-back', 'abandon'] as const;

export type FurtherOutcome = (typeof furtherOutcomes)[number];

/** A further decision (reg 12(4)(d)) or a subsequent one that replaces it (12(7)). */
export interface MakeFurtherDecision extends Decision {
  readonly outcome: FurtherOutcome;
  /** The step gone back to, where that is the outcome. */
  readonly step?: number;
  readonly reasons: string;
  /** Why it departs from the advice of the Panel, where it does. */
  readonly reasonsForDeparting?: string;
  readonly documents?: readonly DocumentRef[];
}

/** One recipient informed, in writing and with reasons, of the further decision that stands, or of others (reg 12(6), (8)). */
export interface InformOfFurtherDecision {
  /** The reference of a representation, or the identifier of a provider to whom the authority intended to award. */
  readonly recipient: string;
  /** The decisions that the letter tells of, such as one that was replaced before anybody was told; the one that stands, if left out. */
  readonly decisions?: readonly string[];
  readonly sentAt?: Instant;
  readonly how?: string;
}

/** The authority does not intend to make any more further decisions (reg 12(10)(a)(iv), (b)(iv)). */
export interface IntendNoFurtherDecision extends Decision {
  readonly reason?: string;
}

/** A request for the Panel's review, by the provider whose representations were heard. */
export interface RequestPanelReview {
  readonly representation: string;
  readonly requestedAt?: Instant;
  readonly reference?: string;
  readonly documents?: readonly DocumentRef[];
}

export interface RecordPanelAcceptance {
  readonly request: string;
  readonly acceptedAt?: Instant;
  readonly reference?: string;
  readonly documents?: readonly DocumentRef[];
}

export interface RecordPanelRefusal {
  readonly request: string;
  readonly refusedAt?: Instant;
  readonly ground: 'not-eligible' | 'no-capacity';
  readonly reason?: string;
  readonly documents?: readonly DocumentRef[];
}

export interface RecordPanelAdvice {
  readonly request: string;
  readonly receivedAt?: Instant;
  readonly advises: FurtherOutcome | 'other';
  readonly advice: string;
  readonly documents?: readonly DocumentRef[];
}

export interface ReleasePanelHold extends Decision {
  readonly request: string;
  readonly reason: string;
}

/** Independent expert advice (reg 23), which reg 14(3)(b) later asks about. */
export interface SeekExpertAdvice {
  readonly from: string;
  readonly endorsedBy: 'NHS England' | 'the Secretary of State';
  readonly question: string;
  readonly soughtAt?: Instant;
}

/** Applies a newer holiday list to the standstill that runs. */
export interface ApplyCalendar {
  readonly reason: string;
}
