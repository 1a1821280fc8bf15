import type { CalendarDate, Instant } from '../calendar/index.js';
import { delegatedDecisions } from './governance.js';
import type { DecisionMaker } from './common.js';
import type { RecordItem } from './record-items.js';
import type { Principles } from './principles.js';

/** The decisions of a procurement whose makers and reasons must be on record, each (reg 24(d) and (g)). */
export const keyDecisions = [...delegatedDecisions, 'going-back'] as const;

export type KeyDecision = (typeof keyDecisions)[number];

/** How regulation 4 was applied in a key decision; also when that is written down only afterwards. */
export interface RecordPrinciples extends Principles {
  readonly decision: KeyDecision;
  /** When the principles were considered; now, if left out. */
  readonly consideredAt?: Instant;
}

/** A departure from guidance to which the authority must have regard (NHS Act 2006 s.12ZB(5)). */
export interface DepartFromGuidance {
  /** The guidance, as it is called and dated. */
  readonly guidance: string;
  readonly paragraph?: string;
  /** What the guidance says, in short. */
  readonly says?: string;
  /** What was done instead. */
  readonly instead: string;
  readonly reason: string;
  readonly decision?: KeyDecision;
  /** Who approved it: the id of a member, or a short one that the authority gives; never who prepared it. */
  readonly approvedBy: string;
  /** The approver by name and role. Sealed. */
  readonly approver: DecisionMaker;
  /** Who prepared it; whoever gives the command, if left out. */
  readonly preparedBy?: string;
  readonly decidedAt?: Instant;
}

/** What a contract delivered in a period, against what was to be delivered. Evidence for the findings of reg 9(2). */
export interface RecordPerformance {
  /** The reference that the contract was entered into under; the only one, if left out. */
  readonly contract?: string;
  readonly indicator: string;
  readonly target: number;
  readonly actual: number;
  readonly unit: string;
  readonly from: CalendarDate;
  /** The last day of the period. */
  readonly to: CalendarDate;
  /** Where the figures come from. */
  readonly source: string;
  readonly comment?: string;
}

/** An entry about the performance of a contract, of this or of another procurement of the same authority. */
export interface PerformanceRef {
  /** The id of the procurement that awarded the contract. */
  readonly procurement: string;
  /** The reference of the entry there. */
  readonly entry: string;
}

/** Adds to the record what should have been recorded earlier. Nothing is replaced: it is shown as recorded later. */
export interface AddToRecord {
  /** The item of reg 24 that it belongs to. */
  readonly item: RecordItem;
  /** What is added. Sealed: it may be about people. */
  readonly what: string;
  /** The decision that it is about, where it is about one; the last of its kind is meant. */
  readonly decision?: KeyDecision;
  /** Who took that decision, where it is item (d) that is completed. Sealed. */
  readonly decisionMakers?: readonly DecisionMaker[];
  /** When what is added happened. */
  readonly happenedAt: Instant;
  /** Why it was not recorded then. */
  readonly why: string;
}

/** The commands that complete the record. */
export interface RecordCommands {
  RecordPrinciples: RecordPrinciples;
  DepartFromGuidance: DepartFromGuidance;
  RecordPerformance: RecordPerformance;
  AddToRecord: AddToRecord;
}

/** The events that they leave behind. */
export const recordEvents = {
  RecordPrinciples: 'PrinciplesRecorded',
  DepartFromGuidance: 'GuidanceDepartedFrom',
  RecordPerformance: 'PerformanceRecorded',
  AddToRecord: 'RecordAddedTo',
} as const;
