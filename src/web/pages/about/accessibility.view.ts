import { dateInWords } from '../../../../workflows/index.js';

/** What a run of the browser tests found. */
export interface LastRun {
  /** The day of the run, `2026-12-01`. */
  readonly on: string;
  /** The browser that it was made with. */
  readonly browser: string;
  /** The program that looked for what stands in people's way. */
  readonly checker: string;
  /** The widths of the window, in pixels. */
  readonly widths: readonly number[];
  /** The kinds of page that were looked at, by their addresses. */
  readonly kinds: readonly string[];
  /** What was found wrong and is not put right yet, in words. */
  readonly failures: readonly string[];
}

/** The statement on accessibility, as its page shows it. */
export interface AccessibilityView {
  /** The day of the last run in words. */
  readonly on: string;
  readonly tried: readonly string[];
  readonly failures: readonly string[];
}

/** What the statement says, made from the last run. */
export function accessibilityView({ on, browser, checker, widths, kinds, failures }: LastRun): AccessibilityView {
  const wide = widths.map((width) => `${width.toLocaleString('en-GB')}`).join(' and ');
  return {
    on: dateInWords(on),
    tried: [
      `Each of the ${kinds.length} kinds of page was opened in ${browser}, in windows ${wide} pixels wide, and looked at by ${checker} for what breaks levels A and AA of the guidelines.`,
      'Each was opened with text twice as large at the same widths: nothing had to be scrolled sideways, and no text was cut off.',
      'Procurements were taken from their opening to their last notice by their people: one with the keyboard alone, and others without scripts.',
      'Representations were made by a provider without scripts, and with the keyboard alone.',
    ],
    failures,
  };
}
