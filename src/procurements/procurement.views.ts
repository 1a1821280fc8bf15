import {
  stateMeta,
  type Action,
  type AvailableInShort,
  type CalendarDate,
  type CalendarFlag,
  type Deadline,
  type ExclusionState,
  type HolidayCalendar,
  type Instant,
  type MachineId,
  type OpenWork,
  type Procurement,
  type Process,
  type StandstillStatus,
} from '../../workflows/index.js';

/** Whose procurements somebody may see; everything only for whoever operates the installation. */
export type Scope = { readonly authorities: readonly string[] } | 'everything';

/** What somebody was shown, and the version of the procurement that it was read from. */
export interface Seen<T> {
  readonly version: number;
  readonly seen: T;
}

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

/** A procurement as it stands, with every reason against whatever cannot be done, and what waits for somebody in it. */
export interface ProcurementInFull extends Omit<ProcurementView, 'available'> {
  readonly actions: readonly Action[];
  readonly work: readonly OpenWork[];
  /** The holiday list that days are counted with from now on. */
  readonly calendar: HolidayCalendar;
  /** How many documents are on record, and how much of what regulation 24 asks for is not. */
  readonly counts: { readonly documents: number; readonly gaps: number };
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

interface Position {
  readonly version: number;
  readonly regime: string;
  readonly machine: string;
  readonly state: string;
}

/** Where a procurement is, with what its state is called. */
export function positionOf({ version, regime, machine, state }: Position) {
  const position = { regime: regime, machine: machine as MachineId, state };
  const process: Process | null = position.machine === 'process-selection' ? null : position.machine;
  return { version, ...position, process, stateLabel: stateMeta(position).label };
}
