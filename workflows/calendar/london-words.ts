import { addDays, dateInWords } from './civil-date.js';
import { instantFromLondon, londonClockOf, londonDateOf, londonTimeOf } from './london-time.js';
import type { Instant } from './types.js';

/**
 * Instants as people in London say them. Sentences for people give no instant otherwise: 23:00 in Greenwich on 8 April is midnight in
 * London, and nobody should have to work that out to see whether they are in time.
 */

/**
 * `Thursday 9 April 2026, 12:30am`; midnight is `midnight at the end of Wednesday 8 April 2026`, the minute after it `just after` that, and
 * of an hour that comes twice, because the clocks go back, it is said which one is meant.
 */
export function momentInWords(instant: Instant): string {
  if (isMidnight(instant)) return midnight(instant);
  return isJustAfter(instant) ? `just after ${midnight(instant)}` : exactly(instant, timeInWords(instant));
}

/** `10:32am`, `5pm`, `midnight`, `midday`: what a London clock shows, to the minute, as people say it. */
export function timeInWords(instant: Instant): string {
  const time = londonTimeOf(instant);
  if (time === '00:00') return 'midnight';
  return time === '12:00' ? 'midday' : said(time);
}

/** The same with its preposition: `at midnight at the end of …` or `on Thursday 9 April 2026, 12:30am`. */
export function atMoment(instant: Instant): string {
  if (isMidnight(instant)) return `at ${momentInWords(instant)}`;
  return isJustAfter(instant) ? momentInWords(instant) : `on ${momentInWords(instant)}`;
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
  if (isMidnight(instant)) return midnight(instant);
  return length === 5 ? momentInWords(instant) : exactly(instant, said(londonClockOf(instant).slice(0, length)));
}

/** What a clock of 24 hours shows, by one of twelve: `16:20` is 4:20pm, `17:00` 5pm, `13:00:01` 1:00:01pm. */
function said(clock: string): string {
  const hour = Number(clock.slice(0, 2));
  const rest = clock.slice(2);
  return `${hour % 12 || 12}${rest === ':00' ? '' : rest}${hour < 12 ? 'am' : 'pm'}`;
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

const isJustAfter = (instant: Instant): boolean => londonTimeOf(instant) === '00:00' && !isMidnight(instant);

const midnight = (instant: Instant): string =>
  `midnight at the end of ${dateInWords(addDays(londonDateOf(instant), -1))}`;
