import type { CalendarDate, Instant, WorkingDayCount } from '../calendar/index.js';
import type { Exemption, FurtherOutcome, Standing, ValidityCondition } from '../acts/hearing/hearing.words.js';
import type { RecordItem } from '../acts/record-items.js';

/** What is known of the representations in a run, and of everything that regulation 12 makes of them. */
export interface Hearing {
  readonly representations: Readonly<Record<string, RepresentationFacts>>;
  readonly information: Readonly<Record<string, InformationFacts>>;
  readonly reviews: readonly ReviewFacts[];
  /** Every further decision; the last one stands, the others were replaced by it. */
  readonly decisions: readonly FurtherDecisionFacts[];
  readonly panel: Readonly<Record<string, PanelRequestFacts>>;
  readonly expertAdvice: readonly { readonly from: string; readonly endorsedBy: string; readonly soughtAt: Instant }[];
}

export interface RepresentationFacts {
  /** The one reference by which everybody knows it. */
  readonly reference: string;
  /** Which it is in its run, from 1; left out where the reference counts by itself (`R2` is the second). */
  readonly number?: number;
  readonly representor: string;
  readonly organisation: string | null;
  readonly standing: Standing;
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  readonly inTime: boolean;
  /** Valid until it is judged not to be; null while it has not been judged. */
  readonly judged: {
    readonly valid: boolean;
    readonly unmet: readonly ValidityCondition[];
    readonly at: Instant;
  } | null;
  readonly withdrawnAt: Instant | null;
  /** When whoever made it was told that it has arrived; absent while they have not been. */
  readonly acknowledgedAt?: Instant;
  /** When one that is late, or was found invalid, was answered; absent while it has not been. */
  readonly answeredAt?: Instant;
  readonly clarification: {
    readonly offeredAt: Instant | null;
    readonly notNeeded: boolean;
    readonly answeredAt: Instant | null;
  } | null;
}

export interface InformationFacts {
  readonly id: string;
  /** The representation that it was asked for with; null where it was asked for by a provider that made none. */
  readonly representation: string | null;
  /** Who asked, where no representation says so. */
  readonly by?: { readonly name: string; readonly organisation: string | null };
  readonly description: string;
  readonly record: RecordItem;
  readonly requestedAt: Instant;
  /** The authority's own date for "promptly"; the Regulations give no number. */
  readonly dueOn: CalendarDate;
  readonly provided: { readonly at: Instant; readonly to: string; readonly what: string } | null;
  /** What was given and is not yet all that was asked for, in order; absent where there is no such. */
  readonly given?: readonly { readonly at: Instant; readonly to: string; readonly what: string }[];
  readonly withheld: { readonly at: Instant; readonly exemption: Exemption; readonly reason: string } | null;
}

export interface ReviewFacts {
  readonly representations: readonly string[];
  readonly reviewedAt: Instant;
  readonly lookedAt: string;
}

export interface FurtherDecisionFacts {
  readonly reference: string;
  readonly outcome: FurtherOutcome;
  readonly step: number | null;
  readonly reasons: string;
  readonly decidedAt: Instant;
  /** The representations that it was made on. */
  readonly representations: readonly string[];
  readonly recipients: readonly Recipient[];
  readonly informed: Readonly<Record<string, { readonly sentAt: Instant; readonly wait: WorkingDayCount }>>;
  readonly noMoreIntendedAt: Instant | null;
}

export interface Recipient {
  /** The reference of a representation, or the identifier of a provider. */
  readonly key: string;
  readonly name: string;
  readonly because: 'made representations' | 'intended award at the start of the standstill';
}

export interface PanelRequestFacts {
  readonly reference: string;
  readonly representation: string;
  readonly requestedAt: Instant;
  /** Made within the working days that begin with the provider being informed of the decision to proceed. */
  readonly inTime: boolean;
  readonly acceptedAt: Instant | null;
  readonly refused: { readonly at: Instant; readonly ground: 'not-eligible' | 'no-capacity' } | null;
  /** The advice, and the further decision that stood when it came to be on record. */
  readonly advised: {
    readonly at: Instant;
    readonly advises: FurtherOutcome | 'other';
    readonly decision: string | null;
  } | null;
  readonly released: { readonly at: Instant; readonly reason: string } | null;
}

/** Nothing has been heard. */
export const nobodyHeard: Hearing = {
  representations: {},
  information: {},
  reviews: [],
  decisions: [],
  panel: {},
  expertAdvice: [],
};

/** Representations for a sentence, each with who made it: `R1 (Owl Health Limited), R2 (Fox Care CIC)`. */
export const representationsNamed = (list: readonly Pick<RepresentationFacts, 'reference' | 'representor'>[]): string =>
  list
    .map(({ reference, representor }) => (representor?.trim() ? `${reference} (${representor.trim()})` : reference))
    .join(', ');

/** Which representation it is in its run, from 1. */
export function numberOf({ reference, number }: RepresentationFacts): number {
  return number ?? Number(reference.slice(1));
}

/** Every representation of a run, in the order in which they were put on record. */
export function inOrder({ representations }: Hearing): readonly RepresentationFacts[] {
  return Object.values(representations).sort((a, b) => numberOf(a) - numberOf(b));
}

/** The representations that hold the standstill: received in time, and not judged invalid. In doubt they hold. */
export function holding(hearing: Hearing): readonly RepresentationFacts[] {
  return inOrder(hearing).filter(({ inTime, judged }) => inTime && judged?.valid !== false);
}

/** The representations of which every duty of reg 12(4) is owed: those that hold, and have not been withdrawn. */
export function owed(hearing: Hearing): readonly RepresentationFacts[] {
  return holding(hearing).filter(({ withdrawnAt }) => withdrawnAt === null);
}

/** The representations that no further decision answers, because they do not hold the standstill, and that nobody has answered. */
export function unanswered(hearing: Hearing): readonly RepresentationFacts[] {
  const held = holding(hearing);
  return inOrder(hearing).filter(
    (one) => !held.includes(one) && one.withdrawnAt === null && one.answeredAt === undefined,
  );
}

/** The items of information that have been neither given in full nor withheld. */
export function openItems({ information }: Hearing): readonly InformationFacts[] {
  return Object.values(information)
    .filter(({ provided, withheld }) => !provided && !withheld)
    .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
}

/** The further decision that stands. */
export function standingDecision({ decisions }: Hearing): FurtherDecisionFacts | null {
  return decisions.at(-1) ?? null;
}

/** Whom a further decision has still to reach (reg 12(6), (8)). */
export function untold({ recipients, informed }: FurtherDecisionFacts): readonly Recipient[] {
  return recipients.filter(({ key }) => !Object.hasOwn(informed, key));
}

/** The further decisions that somebody has still to be told of; one that was replaced is owed to its recipients all the same. */
export function decisionsToTell({ decisions }: Hearing): readonly FurtherDecisionFacts[] {
  return decisions.filter((decision) => untold(decision).length > 0);
}

/** The representations that the decision that stands was not made on. */
export function undecided(hearing: Hearing): readonly RepresentationFacts[] {
  const decided = standingDecision(hearing)?.representations ?? [];
  return holding(hearing).filter(({ reference }) => !decided.includes(reference));
}

/**
 * The Panel requests that hold the end of the standstill: made in time, not refused, not released, and not yet answered by a
 * further decision made with the Panel’s advice on record. The order of the record decides: instants may be the same.
 */
export function panelHolds(hearing: Hearing): readonly PanelRequestFacts[] {
  const standing = standingDecision(hearing)?.reference ?? null;
  return Object.values(hearing.panel).filter(
    ({ inTime, refused, released, advised }) =>
      inTime && !refused && !released && !(advised && advised.decision !== standing),
  );
}
