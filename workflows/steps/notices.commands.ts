import type { CalendarDate, Instant } from '../calendar/index.js';
import type { KeyCriteria, Period } from './common.js';

/**
 * What the Schedules ask for, in one shape; which items a notice needs is the Schedule's business (law/schedules).
 * Title, reference, service description, CPV code and providers come from the record and are never typed again.
 */
export interface NoticeContent {
  /** Details of the decision-makers as published; a committee's name or job titles will do (guidance). */
  readonly decisionMakers?: string;
  /** Approximate lifetime value in pounds. */
  readonly approximateLifetimeValue?: number;
  /** Why the provider was chosen, by reference to the key criteria. */
  readonly reasons?: KeyCriteria;
  /** Declared conflicts and potential conflicts; say so where there are none. */
  readonly conflictsDeclared?: string;
  readonly conflictsManaged?: string;
  /** Intended dates and duration, with possible extensions; or the term of the framework agreement. */
  readonly intendedDates?: Period & { readonly extensions?: string };
  readonly howToSubmitOffers?: string;
  readonly howOffersAreAssessed?: string;
  /** The authorities that will be able to use the framework agreement, where it is one. */
  readonly frameworkUsers?: readonly string[];
  readonly frameworkTerm?: Period;
  /** Whether a framework agreement was used, where appropriate (Sch 10 para 11). */
  readonly frameworkUsed?: boolean;
}

interface Submission {
  readonly submittedAt?: Instant;
  readonly content?: NoticeContent;
}

export type SubmitIntendedApproachNotice = Submission;
export type SubmitInvitationNotice = Submission;
export type SubmitIntentionNotice = Submission;

/** An award notice covers one or more contracts, by the references that they were entered into under. */
export interface SubmitAwardNotice extends Submission {
  readonly contracts?: readonly string[];
}

export interface SubmitAbandonmentNotice {
  readonly submittedAt?: Instant;
}

/** Publication on the central digital platform: an instant of its own, which the standstill runs from (reg 12(2)). */
export interface RecordPublication {
  readonly publishedAt: Instant;
  /** The platform's number for the notice. */
  readonly noticeReference?: string;
}

export interface RecordAwardNoticePublished extends RecordPublication {
  readonly contracts?: readonly string[];
}

export type NoticeDate = CalendarDate;
