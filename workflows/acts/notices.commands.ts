import type { CalendarDate, Instant } from '../calendar/index.js';
import type { KeyCriteria, Period } from './common.js';

/**
 * What the Schedules ask for, in one shape; which items a notice needs, its Schedule says.
 * Title, reference, service description, CPV code and providers come from the record and are never typed again.
 */
export interface NoticeContent {
  /** Details of the decision-makers as published; a committee's name or job titles will do (guidance). */
  readonly decisionMakers?: string;
  /** The same by ids, so that it is held to the decision on record: the committee of the scheme, and people. Kept, not published. */
  readonly decidedBy?: { readonly committee?: string; readonly people?: readonly string[] };
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
  /** The conflicts of interest on record that the notice tells of, by their references: K1. None: an empty list. */
  readonly conflicts?: readonly string[];
  /** Why the subject-matter exceptionally justifies a term longer than reg 16(5) allows without a reason. Kept, not published. */
  readonly longerTermReason?: string;
  /** The contracts that a notice of intention announces, where it announces several: one for each lot, or for each provider. */
  readonly contracts?: readonly NoticedContract[];
}

/** One of several contracts that a notice of intention announces. Its value in pounds. */
export interface NoticedContract {
  /** The reference under which it will be entered into. */
  readonly reference: string;
  /** The providers to whom it is intended to be awarded, by their ids. */
  readonly providers: readonly string[];
  readonly approximateLifetimeValue: number;
  /** Where they are others than those of the notice. */
  readonly dates?: Period;
}

interface Submission {
  readonly submittedAt?: Instant;
  readonly content?: NoticeContent;
  /** Why it says something else than was said before it: at the opening, or when offers were invited. */
  readonly reasonsForDifference?: string;
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
