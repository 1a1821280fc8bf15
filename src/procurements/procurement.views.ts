import type {
  Action,
  AvailableInShort,
  CalendarDate,
  CalendarFlag,
  Deadline,
  Difference,
  ExclusionState,
  FootingFlag,
  Instant,
  Procurement,
  StandstillStatus,
} from '../../workflows/index.js';
import type { Disclosed, TrailEvent } from '../trail/index.js';

/** Whose procurements somebody may see; everything only for whoever operates the installation. */
export type Scope = { readonly authorities: readonly string[] } | 'everything';

/** A procurement as it stands, and what can be done next. */
export interface ProcurementView extends Procurement {
  readonly id: string;
  readonly authorityId: string;
  readonly authorityName: string;
  readonly publishedAt: Instant | null;
  readonly deadlines: readonly Deadline[];
  readonly available: AvailableInShort;
  /** The standstill of the current run, condition by condition; null where none has begun. */
  readonly standstill: StandstillStatus | null;
  /** Where each provider and sub-contractor that was asked or checked stands with regard to exclusion. */
  readonly exclusions: readonly ExclusionState[];
  /** What a newer holiday list moves in its open standstill, until it is applied; null where nothing. */
  readonly calendarFlag: CalendarFlag | null;
  /** The instant at which `available` is true. */
  readonly asOf: Instant;
}

/** Everything that could be done in a procurement, with every reason against it. */
export interface ActionsView {
  readonly version: number;
  readonly authorityId: string;
  /** The instant at which it is true. */
  readonly asOf: Instant;
  readonly items: readonly Action[];
}

/** A line of the register. */
export interface ProcurementSummary {
  readonly id: string;
  readonly authorityId: string;
  readonly authorityName: string;
  readonly version: number;
  readonly title: string;
  readonly reference: string;
  readonly regime: string;
  readonly machine: string;
  readonly state: string;
  readonly openedAt: Instant;
  readonly updatedAt: Instant;
  readonly publishedAt: Instant | null;
}

export interface SearchFilter {
  readonly state?: string;
  /** A process, or `process-selection` for those in which none has been chosen. */
  readonly process?: string;
  /** Words that all have to occur in title, reference, description, CPV code or the name of a provider. */
  readonly text?: string;
  /** Only those in which something was recorded at this instant or since. */
  readonly changedSince?: Instant;
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
}

/** What is public of a procurement: that it exists, and its notices once they were published. */
export interface PublishedView {
  readonly id: string;
  readonly authorityId: string;
  readonly authorityName: string;
  readonly title: string;
  readonly reference: string;
  readonly process: string | null;
  readonly publishedAt: Instant;
  readonly notices: readonly PublishedNotice[];
  /** The window for representations that the latest notice of intention opened; null where none was published. */
  readonly standstill: PublishedStandstill | null;
}

/** When representations may be made (reg 12(2) and (3)). */
export interface PublishedStandstill {
  readonly standstillBegins: CalendarDate;
  readonly lastDay: CalendarDate;
  /** Exclusive. */
  readonly representationsBefore: Instant;
  /** What was shown until the day of publication was put right, the first one first. */
  readonly corrected: readonly {
    readonly lastDay: CalendarDate;
    readonly representationsBefore: Instant;
    /** When it was put right. */
    readonly correctedAt: Instant;
  }[];
}

export interface PublishedNotice {
  readonly kind: 'intended-approach' | 'invitation' | 'intention' | 'award' | 'abandonment';
  readonly submittedAt: Instant;
  readonly publishedAt: Instant;
  readonly noticeReference: string | null;
  /** What it says, paragraph by paragraph of its Schedule; only where one procurement is looked at. */
  readonly says?: readonly PublishedParagraph[];
}

/** What a notice says under one paragraph of its Schedule. */
export interface PublishedParagraph {
  /** As in `Sch 3 para 7`; the number alone where no Schedule prescribes the notice. */
  readonly paragraph: string;
  readonly item: string;
  readonly value: unknown;
}

/** An event of the history; `disclosed` only for a reader who may see its sealed values. */
export type EventView = TrailEvent & EventLinks & { readonly disclosed?: Readonly<Record<string, Disclosed>> };

/** How an event hangs together with corrections: versions of events. What an event says stays as it was recorded. */
export interface EventLinks {
  /** The corrections that put it right or struck it. */
  readonly correctedBy?: readonly number[];
  /** The corrections from which it follows that what the law made of it reads otherwise. */
  readonly restatedBy?: readonly number[];
  /** Of a correction: the events that it puts right or strikes. */
  readonly corrects?: readonly number[];
}

/** A procurement as it stood, and where the rules of today would have answered otherwise than its history. */
export interface ReplayView extends Omit<
  ProcurementView,
  'publishedAt' | 'calendarFlag' | 'authorityName' | 'available'
> {
  readonly available: readonly Action[];
  readonly events: number;
  /** The version up to which what was put right is taken into account. */
  readonly known: number;
  /** Acts that are on a wrong footing as it was known by then. */
  readonly footing: readonly FootingFlag[];
  readonly differences: readonly Difference[];
  /** Versions whose command could not be judged in full, because a sealed value of it was erased. */
  readonly notJudged: readonly number[];
}

/** An open standstill whose days a newer holiday list moves later. */
export interface FlaggedStandstill extends CalendarFlag {
  readonly procurementId: string;
  readonly authorityId: string;
  readonly reference: string;
  readonly title: string;
  /** What to name in `If-Match` when the list is applied. */
  readonly version: number;
  readonly state: string;
}
