import type { CalendarDate, Instant } from '../calendar/index.js';
import type { KeyCriterion } from '../acts/key-criteria.words.js';
import type { RecordItem } from '../acts/record-items.js';
import type { KeyDecision } from '../acts/record/record.words.js';

/** What is known of how the record of reg 24 was kept: who decided is sealed, so here is only that somebody was named. */
export interface RecordFacts {
  readonly decisions: readonly DecisionOnRecord[];
  readonly considered: readonly CriteriaOnRecord[];
  readonly principles: readonly PrinciplesOnRecord[];
  readonly departures: readonly DepartureOnRecord[];
  readonly additions: readonly AdditionOnRecord[];
  readonly performed: readonly PerformanceOnRecord[];
}

/** When something happened, when it came to be on record, and the event that says so. */
export interface OnRecord {
  readonly version: number;
  readonly at: Instant;
  readonly recordedAt: Instant;
}

export interface DecisionOnRecord extends OnRecord {
  readonly decision: KeyDecision;
  readonly command: string;
  /** The number of the run it was taken in. */
  readonly run: number;
  /** Whether the individuals who took it were named with it. */
  readonly named: boolean;
  readonly reasoned: boolean;
}

/** How the key criteria were taken into account and the basic selection criteria assessed, in one assessment. */
export interface CriteriaOnRecord extends OnRecord {
  readonly run: number;
  readonly of: 'past' | 'future' | 'candidate' | 'award-criteria' | 'offer';
  readonly provider: string | null;
  /** Key criteria about which nothing was said. */
  readonly unaddressed: readonly KeyCriterion[];
  /** Whether it says how the basic selection criteria were assessed; null where they are no part of it. */
  readonly basicSelection: boolean | null;
}

export interface PrinciplesOnRecord extends OnRecord {
  readonly decision: KeyDecision;
}

export interface DepartureOnRecord extends OnRecord {
  readonly guidance: string;
  readonly paragraph: string | null;
  readonly approvedBy: string;
}

export interface AdditionOnRecord extends OnRecord {
  readonly item: RecordItem;
  readonly decision: KeyDecision | null;
  readonly namesDecisionMakers: boolean;
}

export interface PerformanceOnRecord extends OnRecord {
  readonly reference: string;
  readonly contract: string;
  readonly indicator: string;
  readonly target: number;
  readonly actual: number;
  readonly unit: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly source: string;
}

/** Nothing has been recorded. */
export const nothingOnRecord: RecordFacts = {
  decisions: [],
  considered: [],
  principles: [],
  departures: [],
  additions: [],
  performed: [],
};
