import type { CalendarDate, Instant } from '../calendar/index.js';
import type { InterestKind } from '../acts/governance.js';
import type { RegisteredKind, RelationKind } from '../acts/interests/interests.words.js';

/** Where a text about a person is: the version of the event that it is sealed in. Null where there is none. */
export type SealedIn = number | null;

export interface RegisteredOrganisation {
  readonly id: string;
  readonly kind: RegisteredKind;
  readonly name: string;
  /** What it was called before. */
  readonly formerNames?: readonly string[];
  /** In public registers, each in the one way it is written: `GB-COH-01234567`. */
  readonly identifiers?: readonly string[];
}

/** What a guardian has said of two ids: that they are one organisation's, or that they are not. */
export interface SaidOfTwo {
  readonly organisation: string;
  readonly other: string;
  /** Whether they are one organisation's. */
  readonly same: boolean;
  readonly by: string;
  readonly on: CalendarDate;
  readonly reason: SealedIn;
}

export interface Relation {
  readonly organisation: string;
  readonly other: string;
  readonly relation: RelationKind;
  readonly from: CalendarDate | null;
  /** The last day; null while it stands. */
  readonly until: CalendarDate | null;
}

export interface Confirmation {
  readonly on: CalendarDate;
  /** Whether it was a nil return. */
  readonly nil: boolean;
}

/** Somebody whose interests the register holds. */
export interface Individual {
  readonly person: string;
  readonly name: SealedIn;
  /** What they are in the authority, in its own words. */
  readonly role: SealedIn;
  readonly committees: readonly string[];
  readonly decisionMaker: boolean;
  /** The chair, the chief executive or an ordinary member of an integrated care board (reg 21(5)). */
  readonly boardMember: boolean;
  readonly registeredOn: CalendarDate;
  /** The last day; null while they are there. */
  readonly leftOn: CalendarDate | null;
  /** Nil returns and confirmations of what is on the register, the first one first. */
  readonly confirmations: readonly Confirmation[];
}

export interface Management {
  /** What is done about the interest. */
  readonly action: SealedIn;
  /** Who agreed to it: never the person whose interest it is. */
  readonly agreedBy: string;
  readonly agreedOn: CalendarDate;
}

export interface Interest {
  readonly id: string;
  readonly person: string;
  readonly kind: InterestKind;
  /** The organisation that it is in; null where it is in none. */
  readonly organisation: string | null;
  /** Whether it is a post there: employee, director, partner or office-holder. */
  readonly post: boolean;
  readonly description: SealedIn;
  /** For an indirect interest: whose it is and what they are to the person. */
  readonly relationship: SealedIn;
  readonly from: CalendarDate;
  /** The last day; null while it lasts. */
  readonly to: CalendarDate | null;
  readonly awareOn: CalendarDate;
  readonly declaredOn: CalendarDate;
  /** Declared later than the law allows once the person is aware of it (NHS Act 2006 s.14Z30(3)(b)). */
  readonly late: boolean;
  /** When it was entered, whichever day it was declared on. */
  readonly enteredAt: Instant;
  readonly management: readonly Management[];
  readonly withheld: SealedIn;
  /** The versions of the events that made it what it is. */
  readonly events: readonly number[];
}

/** The register of interests of an authority, folded from its stream. Names and free text are not in it, only where they are. */
export interface Register {
  readonly individuals: Readonly<Record<string, Individual>>;
  readonly interests: Readonly<Record<string, Interest>>;
  readonly organisations: Readonly<Record<string, RegisteredOrganisation>>;
  readonly relations: readonly Relation[];
  /** What was said of ids that may be one organisation's. */
  readonly sameness: readonly SaidOfTwo[];
  /** Months within which everyone confirms what the register says of them. */
  readonly confirmMonths: number;
  /** The same for those who take decisions, perhaps fewer. */
  readonly decisionMakersConfirmMonths: number;
  /** Names of interests that were struck: they are never given to another. */
  readonly struck?: readonly string[];
}

/** A register in which nothing is. Practice, not the Act, asks for a confirmation at least once a year; an authority sets its own period. */
export const emptyRegister: Register = {
  individuals: {},
  interests: {},
  organisations: {},
  relations: [],
  sameness: [],
  confirmMonths: 12,
  decisionMakersConfirmMonths: 12,
};

/** The name that the next interest gets. */
export const nextInterest = ({ interests, struck = [] }: Register): string =>
  `I${Object.keys(interests).length + struck.length + 1}`;

/** Whether something that lasts from one day to another, both included, lasts on a day. */
export function lasts(from: CalendarDate | null, to: CalendarDate | null, on: CalendarDate): boolean {
  return (from === null || from <= on) && (to === null || on <= to);
}

/** Whether what was said is about these two, in either order. */
export function isAbout(said: Pick<SaidOfTwo, 'organisation' | 'other'>, one: string, other: string): boolean {
  return (said.organisation === one && said.other === other) || (said.organisation === other && said.other === one);
}

/** The interests of somebody that have not ended before a day. */
export function interestsOf({ interests }: Register, person: string, on: CalendarDate): readonly Interest[] {
  return Object.values(interests).filter((each) => each.person === person && (each.to === null || on <= each.to));
}
