import type { CalendarDate, Instant } from '../calendar/index.js';
import type { Decision, Process, ProviderRef } from './common.js';

/** One contract with one or more providers (reg 2(2)). Amounts in pounds. */
export interface EnterIntoContract extends Decision {
  /** The contract's own reference, unique within the procurement; the procurement's if left out. */
  readonly contract?: string;
  readonly providers?: readonly ProviderRef[];
  /** The instant at which the contract was entered into; now, if left out. It is the date of award. */
  readonly enteredIntoAt?: Instant;
  readonly lifetimeValue?: number;
  /** The amounts payable, where the lifetime value is not known (Sch 2 para 5, Sch 4 para 5). */
  readonly amountsPayable?: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly reasons: string;
  /** Why it is not in everything what the notice of intention announced, where that is left to the authority's judgement. */
  readonly reasonsForDifference?: string;
}

/** In place of the contract, for a framework agreement (reg 11(15), 16(4) and (5)). */
export interface ConcludeFramework extends Decision {
  readonly framework?: string;
  readonly providers?: readonly ProviderRef[];
  readonly concludedAt?: Instant;
  readonly lifetimeValue: number;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  /** The relevant authorities that may award contracts based on it (reg 16(4)). */
  readonly users: readonly string[];
  /** Why the subject-matter justifies a term of more than four years (reg 16(5)). */
  readonly longerTermReason?: string;
  readonly reasons: string;
  /** Why it is not in everything what the notice of intention announced, where that is left to the authority's judgement. */
  readonly reasonsForDifference?: string;
}

/** Direct award process B: no more providers will be awarded a contract in this procurement. */
export interface CloseProcurement extends Decision {
  readonly reasons: string;
}

export interface EndStandstill {
  readonly endedAt?: Instant;
}

export interface Abandon extends Decision {
  readonly reasons: string;
  /** The process that will be followed instead, in a new procurement (reg 6(9)). */
  readonly switchingTo?: Process;
}

/** Going back to an earlier step of regulations 9, 10 or 11, which repeats that step and every later one (reg 15(1)(b)). */
export interface ReturnToStep extends Decision {
  readonly step: number;
  readonly reasons: string;
}

/** Tells a relevant provider of the decision to repeat a step (reg 15(6)). */
export interface InformRelevantProvider {
  readonly provider: ProviderRef;
  readonly sentAt?: Instant;
  readonly how?: string;
}
