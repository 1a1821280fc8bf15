import type { CalendarDate, Instant } from '../calendar/index.js';
import type { DefaultName } from '../law/index.js';

/** The person who gives a command, in the capacity in which they give it. */
export interface ActingPerson {
  readonly person: string;
  readonly organisation: string;
  readonly role: string;
}

/** What an authority has settled about how it decides, as it stood at the moment of a decision. */
export interface Governance {
  /**
   * Whether what reg 24 wants recorded, and what regs 20 to 21 want done first, is waited for (`required`) or only warned about
   * (`advised`). Recusal binds either way.
   */
  readonly assurance: Assurance;
  /** The scheme of delegation in force; null where the authority has adopted none. */
  readonly scheme: Scheme | null;
  /** The defaults of this product that the authority has settled otherwise, each with its reason; none where it has not. */
  readonly settledOtherwise?: readonly SettledOtherwise[];
  /** Interests on the register, in force now, of everyone named in the procurement and of whoever gives the command. */
  readonly interests: readonly StandingInterest[];
  /** What people have said of organisations that may be one, by their ids; none where nothing was said. */
  readonly sameness?: readonly Sameness[];
}

/** That a person has confirmed, or denied, that two ids are one organisation's. */
export interface Sameness {
  readonly organisation: string;
  readonly other: string;
  readonly same: boolean;
}

/** A default that does not apply to an authority, since when, and why. */
export interface SettledOtherwise {
  /** Which default. */
  readonly default: DefaultName;
  readonly on: CalendarDate;
  readonly reason: string;
}

export const assurances = ['required', 'advised'] as const;
export type Assurance = (typeof assurances)[number];

export const interestKinds = ['financial', 'non-financial-professional', 'non-financial-personal', 'indirect'] as const;
export type InterestKind = (typeof interestKinds)[number];

/** An interest on the authority's register, without anything that says more of the person than who they are. */
export interface StandingInterest {
  readonly id: string;
  readonly person: string;
  readonly kind: InterestKind;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  /** A member of an integrated care board: its chair, its chief executive or an ordinary member (reg 21(5)). */
  readonly boardMember: boolean;
  /** Whether the interest is a post in the organisation: employee, director, partner or office-holder (reg 21(3)). */
  readonly post: boolean;
  /** The organisations that it is in: the one named, and those that the register connects it with. */
  readonly organisations: readonly ConnectedOrganisation[];
}

export interface ConnectedOrganisation {
  readonly id: string;
  readonly name: string;
  /** The connection, step by step, in plain English; null for the organisation that the interest names. */
  readonly through: string | null;
  /** What it was called before, and its identifiers in public registers, as far as the register of interests holds them. */
  readonly formerNames?: readonly string[];
  readonly identifiers?: readonly string[];
}

/** What may be decided under a scheme of delegation. */
export const delegatedDecisions = [
  'process-selection',
  'selection',
  'award',
  'further-decision',
  'abandonment',
] as const;
export type DelegatedDecision = (typeof delegatedDecisions)[number];

/** A scheme of delegation: who, or which committee, may decide what (reg 24(d) wants the individuals who did). */
export interface Scheme {
  readonly version: number;
  readonly adoptedAt: Instant;
  readonly delegations: readonly Delegation[];
  readonly committees: readonly Committee[];
}

export interface Delegation {
  readonly id: string;
  readonly to: { readonly person: string } | { readonly committee: string };
  readonly decisions: readonly DelegatedDecision[];
  /** The greatest lifetime value, in pounds without VAT, that it reaches; null for any. */
  readonly upTo: number | null;
  /** CPV codes, or their beginnings, that it is limited to; empty for any service. */
  readonly services: readonly string[];
  /** Places that it is limited to, in the authority's own words; empty for anywhere. */
  readonly places: readonly string[];
  /** The body or the office that delegates. */
  readonly delegatedBy: string;
  readonly from: CalendarDate;
  /** The last day; null for until further notice. */
  readonly until: CalendarDate | null;
}

export interface Committee {
  readonly id: string;
  readonly name: string;
  /** How many members must take part, recused members not counted. */
  readonly quorum: number;
  /** The ids of its members. */
  readonly members: readonly string[];
  /** The authorities whose committee it is; more than one for a joint committee. */
  readonly authorities: readonly string[];
}
