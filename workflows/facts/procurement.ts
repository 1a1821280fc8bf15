import type { Corrected } from './corrected.js';
import type { CalendarDate, HolidayCalendar, Instant } from '../calendar/index.js';
import { noFacts, type Facts } from './facts.js';
import type { ActingPerson, Governance } from '../acts/governance.js';
import { lawBegins, type Regime, type Process } from '../law/index.js';
import type { NewEvent, ReplayedEvent, StateName } from '../acts/events.js';
import type { Reason, Warning } from './outcome.js';
import type { CitedPerformance } from './cited-performance.js';

/** A procurement as the law sees it: where it is, and what is known of it. Plain data, safe to store as JSON. */
export interface Procurement {
  /** The number of events folded into it. */
  readonly version: number;
  /** The law it is under: provisional until it commences, fixed from then on. */
  readonly regime: Regime;
  /** Which machine it is in: `process-selection` until a process has been chosen. */
  readonly machine: 'process-selection' | Process;
  readonly state: StateName;
  readonly facts: Facts;
}

/** Everything a decision rests on that is not in the procurement itself. Collected before the decision, as data. */
export interface Evidence {
  /** The database's clock. */
  readonly now: Instant;
  /** The newest holiday list that the authority works with. */
  readonly calendar: HolidayCalendar;
  /** `name` is what it is called when the act is done; absent in a history from before names were kept with acts. */
  readonly authority: { readonly id: string; readonly kind: string; readonly name?: string };
  /** The procurement that this one is said to follow, where there is one and it is the same authority's. */
  readonly predecessor: { readonly id: string; readonly abandoned: boolean } | null;
  /** The procurement of the same authority that bears the reference that is given already; the first opened, where several do. */
  readonly sameReference?: { readonly title: string; readonly openedOn: CalendarDate };
  /** The reference that a representation gets, where the one who keeps the record gives it one; counted (`R1`) otherwise. */
  readonly representationReference?: string;
  /** When the first thing was received that nobody has decided yet; nothing where everything received is decided. */
  readonly undecidedSince?: Instant;
  /** The authority's own number of working days for giving information promptly (reg 12(4)(b)); the table's where it sets none. */
  readonly informationWorkingDays?: number;
  /** Who gives the command; nobody where it is the system, somebody of the public, or where it is only asked what could be done. */
  readonly actor?: ActingPerson;
  /** Whose the names are that a command gives, where somebody in this procurement bears them; by field. */
  readonly named?: readonly { readonly field: string; readonly person: string }[];
  /** Whether the authority knows somebody by the id that is given for a person: a member, or somebody on its register of interests. */
  readonly personIsKnown?: boolean;
  /** The earlier acts that gave the very same reasons, by their versions; nothing where none did. */
  readonly saidBefore?: readonly number[];
  /** What the authority has settled about how it decides. A history from before this was kept is judged without it. */
  readonly governance?: Governance;
  /** What the command cites of how contracts performed, as far as it is on record with this authority. */
  readonly performed?: readonly CitedPerformance[];
  /** The whole history, for a command that puts right what is in it; nothing else is given it. */
  readonly history?: readonly Past[];
  /** What follows from the correction that is asked for: worked out by `decide`, for the rules and the step to look at. */
  readonly corrected?: Corrected;
  /** Rehearsal only: the law that a scenario says governs, instead of the one the dates give. */
  readonly law?: Regime;
}

/** An event, with what it was decided on. */
export interface Past {
  readonly event: ReplayedEvent;
  readonly evidence: Evidence;
}

/** What `decide` answers. A refusal changes nothing; acceptance gives the events to record and where they lead. */
export type Outcome =
  | {
      readonly accepted: true;
      readonly events: readonly NewEvent[];
      readonly procurement: Procurement;
      readonly warnings: readonly Warning[];
    }
  | { readonly accepted: false; readonly reasons: readonly Reason[] };

/** A procurement before its first event. */
export const nothingYet: Procurement = {
  version: 0,
  regime: lawBegins,
  machine: 'process-selection',
  state: 'unopened',
  facts: noFacts,
};
