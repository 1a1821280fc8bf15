import { withoutOverlaps } from '../document/spans.js';
import { calendarDateOf } from './calendar-date.js';
import { MONTH, monthNumber, WEEKDAY, weekdayName, misspeltMonth } from './words.js';

/**
 * Dates as people write them in English prose. What was written is kept apart from what it may mean: `readings.ts` says which
 * days an expression can be.
 */
export interface DateExpression {
  /** Where it stands in the text: first character, and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly weekday: string | null;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  /** Written in figures, so that day and month could be meant the other way round. */
  readonly numeric: boolean;
  /** Too thin to be a date by itself (`8/4`): only what stands before it can make it one. */
  readonly weak: boolean;
}

const DAY_PREFIX = `(?:\\b(${WEEKDAY})\\b[.,]?\\s{0,4}(?:the\\s{1,4})?)?`;
const NOT_IN_A_NUMBER = '(?<![\\d/:£$]|\\d[.,])';
/** A year that a clock time is not mistaken for: `8 April 23:59`, `8 April 24 hours`. */
const YEAR = "('?[12]\\d{3}|'?2\\d)(?!\\d|[:.]\\d|\\s{0,4}(?:am|pm|noon|hours?|hrs?)\\b)";

const DAY_FIRST = new RegExp(
  `${DAY_PREFIX}${NOT_IN_A_NUMBER}(\\d{1,2})\\s{0,4}(st|nd|rd|th)?\\s{0,4}(?:day\\s{1,4})?(?:of\\s{0,4}(?:the\\s{1,4})?)?[-/., ]?\\s{0,4}(${MONTH})\\b\\.?(?:\\s{0,4}[-/,]?\\s{0,4}(?:of\\s{1,4})?${YEAR})?`,
  'gi',
);
const MONTH_FIRST = new RegExp(
  `${DAY_PREFIX}\\b(${MONTH})\\b\\.?\\s{1,4}(?:the\\s{1,4})?(\\d{1,2})(?!\\d)\\s{0,4}(st|nd|rd|th)?(?:\\s{0,4},?\\s{0,4}([12]\\d{3}))?(?![\\d:])`,
  'gi',
);
const FIGURES = new RegExp(
  `${DAY_PREFIX}(?<![\\d/.:])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\3\\s?([12]\\d{3}|2\\d)(?!\\d|[/.]\\d)`,
  'gi',
);
const YEAR_FIRST = new RegExp(`${DAY_PREFIX}(?<![\\d/.-])(\\d{4})([-/.])(\\d{1,2})\\3(\\d{1,2})(?!\\d|[/.-]\\d)`, 'gi');
/** A day, a word and a year, or a day with its ending and a word with a capital: a date if the word is nearly a month. */
const MISSPELT = new RegExp(
  `${DAY_PREFIX}${NOT_IN_A_NUMBER}(\\d{1,2})\\s{0,4}(st|nd|rd|th)?\\s{0,4}(?:of\\s{0,4})?[-/., ]?\\s{0,4}\\b([A-Za-z]{4,11})\\b\\.?(?:\\s{0,4}[-/,]?\\s{0,4}${YEAR})?`,
  'gi',
);
const SHORT_FIGURES = /(?<![\d/.:-])(\d{1,2})\/(\d{1,2})(?!\d|[/.:-]\d)/g;

/** More dates than any text has of which somebody means each. */
const MOST = 500;

/** The dates in a text, in order, the first 500; where two patterns see the same characters, the fuller reading is kept. */
export function dateExpressionsIn(text: string): readonly DateExpression[] {
  const found = [
    ...matches(text, YEAR_FIRST, ([, weekday, year, , month, day]) =>
      made({ weekday, day, month, year, numeric: false }),
    ),
    ...matches(text, FIGURES, ([, weekday, day, , month, year]) => made({ weekday, day, month, year, numeric: true })),
    ...matches(text, DAY_FIRST, ([, weekday, day, ordinal, month, year]) =>
      isTheVerbMay(month, ordinal, year) ? null : made({ weekday, day, month, year, numeric: false }),
    ),
    ...matches(text, MONTH_FIRST, ([, weekday, month, day, ordinal, year]) =>
      // `April 24 - March 25` is two months with their years.
      ordinal === undefined && year === undefined ? null : made({ weekday, day, month, year, numeric: false }),
    ),
    ...matches(text, MISSPELT, ([, weekday, day, ordinal, word, year]) => {
      const month = misspeltMonth(word ?? '');
      if (month === null || (year === undefined && ordinal === undefined && weekday === undefined)) return null;
      return made({ weekday, day, month: String(month), year, numeric: false });
    }),
    ...matches(text, SHORT_FIGURES, ([, day, month]) => ({ ...made({ day, month, numeric: true }), weak: true })),
  ];
  return withoutOverlaps(text.length, found).slice(0, MOST);
}

type Parts = Pick<DateExpression, 'weekday' | 'day' | 'month' | 'year' | 'numeric' | 'weak'>;

function matches(
  text: string,
  pattern: RegExp,
  read: (groups: readonly (string | undefined)[]) => Parts | null,
): readonly DateExpression[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const parts = read(match);
    const start = match.index;
    return parts ? [{ ...parts, start, end: start + match[0].length, raw: match[0].trim() }] : [];
  });
}

function made(of: {
  weekday?: string | undefined;
  day: string | undefined;
  month: string | undefined;
  year?: string | undefined;
  numeric: boolean;
}): Parts {
  const month = of.month ?? '';
  return {
    weekday: of.weekday ? weekdayName(of.weekday) : null,
    day: Number(of.day),
    month: /^\d/.test(month) ? Number(month) : monthNumber(month),
    year: of.year === undefined ? null : fullYear(of.year.replace("'", '')),
    numeric: of.numeric,
    weak: false,
  };
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** `2 may be awarded` is no date; `2 May` and `2nd may 2026` are. */
function isTheVerbMay(month: string | undefined, ordinal: string | undefined, year: string | undefined): boolean {
  return month === 'may' && ordinal === undefined && year === undefined;
}

/** Whether an expression names a day that exists in its own year, or in any. */
export function isPossible(date: DateExpression): boolean {
  return calendarDateOf(date.year ?? 2024, date.month, date.day) !== null;
}
