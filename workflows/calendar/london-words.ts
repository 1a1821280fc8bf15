import { addDays, dateInWords } from './civil-date.js';
import { instantFromLondon, londonClockOf, londonDateOf, londonTimeOf } from './london-time.js';
import type { Instant } from './types.js';

/**
 * Instants as people in London say them. Sentences for people give no instant otherwise: 23:00 in Greenwich on 8 April is midnight in
 * London, and nobody should have to work that out to see whether they are in time.
 */

/**
 * `Thursday 9 April 2026, 00:30`; midnight is `midnight at the end of Wednesday 8 April 2026`, and of an hour that comes twice, because
 * the clocks go back, it is said which one is meant.
 */
export function momentInWords(instant: Instant): string {
  return isMidnight(instant) ? midnight(instant) : exactly(instant, londonTimeOf(instant));
}

/** The same with its preposition: `at midnight at the end of …` or `on Thursday 9 April 2026, 00:30`. */
export function atMoment(instant: Instant): string {
  return `${isMidnight(instant) ? 'at' : 'on'} ${momentInWords(instant)}`;
}

/** Two instants that are told apart: in minutes, or in seconds or thousandths where they would read the same otherwise. */
export function momentsApart(one: Instant, other: Instant): readonly [one: string, other: string] {
  for (const length of [5, 8, 12]) {
    const [first, second] = [one, other].map((instant) => finer(instant, length)) as [string, string];
    if (first !== second || length === 12) return [first, second];
  }
  throw new RangeError('two instants have no words');
}

function finer(instant: Instant, length: number): string {
  return isMidnight(instant) ? midnight(instant) : exactly(instant, londonClockOf(instant).slice(0, length));
}

function exactly(instant: Instant, time: string): string {
  const date = londonDateOf(instant);
  return `${dateInWords(date)}, ${time}${which(instant, date)}`;
}

function which(instant: Instant, date: string): string {
  const clear = instantFromLondon(date, londonClockOf(instant));
  if (typeof clear === 'string' || !('ambiguous' in clear)) return '';
  return clear.ambiguous[0] === instant ? ' (before the clocks went back)' : ' (after the clocks went back)';
}

const isMidnight = (instant: Instant): boolean => londonClockOf(instant) === '00:00:00.000';

const midnight = (instant: Instant): string =>
  `midnight at the end of ${dateInWords(addDays(londonDateOf(instant), -1))}`;
