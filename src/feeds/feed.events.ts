import { dateInWords, londonDateOf, type CalendarDate, type Deadline, type Instant } from '../../workflows/index.js';

/** A deadline, as somebody who follows it in their own calendar sees it. */
export interface FeedEvent {
  readonly procurementId: string;
  /** Stable within the procurement. */
  readonly deadlineId: string;
  readonly kind: string;
  readonly provision: string;
  /** The reference of the procurement. */
  readonly reference: string;
  /** The London day on which it falls. */
  readonly day: CalendarDate;
  readonly status: 'pending' | 'done' | 'void';
  /** Rises whenever its day or its status changes. */
  readonly sequence: number;
  readonly revisedAt: Instant;
  /** What it was before the publication that it is counted from was put right, and when that was; absent where it never was. */
  readonly corrected?: { readonly was: CalendarDate; readonly at: Instant };
}

/** What each kind is called in a calendar: nothing but the kind, because calendars are shown to others and kept elsewhere. */
const titles: Readonly<Record<Deadline['kind'], string>> = {
  'standstill-ends': 'Last day for representations',
  'further-decision-wait': 'Last of the working days after a further decision',
  information: 'Information to be provided or withheld',
  'identification-gate': 'First day to complete the identification of providers',
  'minister-notice': 'Last day to give a Minister notice',
  'award-notice': 'Last day to submit the award notice',
  'abandonment-notice': 'Last day to submit the abandonment notice',
};

/** What it was before it was put right, in a sentence; nothing where it never was. */
export function formerDayOf({ corrected }: FeedEvent): string {
  if (!corrected) return '';
  return ` Corrected on ${dateInWords(londonDateOf(corrected.at))}: it had been ${dateInWords(corrected.was)}.`;
}

/** The title of an event: its kind and the reference of the procurement. */
export function titleOf({ kind, reference }: FeedEvent): string {
  return `${titles[kind as Deadline['kind']] ?? 'Deadline'}: ${reference}`;
}
