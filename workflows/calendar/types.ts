/** A London calendar date, `YYYY-MM-DD`. */
export type CalendarDate = string;

/** An instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`: always milliseconds, so two instants compare as strings. */
export type Instant = string;

/** A list of public holidays, dated and sourced, as data. It says nothing about days outside its span. */
export interface HolidayCalendar {
  readonly division: 'england-and-wales';
  /** The day on which the list was taken from its source. */
  readonly asOf: CalendarDate;
  readonly source: string;
  /** First and last day that the list speaks for, both included. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly holidays: readonly { readonly date: CalendarDate; readonly title: string }[];
}

/** One day of a count: counted as the n-th, or passed over and why. */
export type DayOfCount =
  | { readonly date: CalendarDate; readonly counted: true; readonly n: number }
  | { readonly date: CalendarDate; readonly counted: false; readonly why: string };
