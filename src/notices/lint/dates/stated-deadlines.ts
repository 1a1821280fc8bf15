import { addDays, daysBetween, yearOf, type CalendarDate } from '../../../../workflows/index.js';
import type { TextField } from '../document/text-fields.js';
import { calendarDateOf } from './calendar-date.js';
import { clausesOf } from './clauses.js';
import { dateExpressionsIn, isPossible, type DateExpression } from './date-expressions.js';
import { readingOf, type Reading } from './readings.js';
import { MAY_STATE_A_DEADLINE, rolesOf, type DateRole } from './roles.js';
import { clock, endOfTheDay, startOfTheDay, timeIn, type WrittenTime } from './time-of-day.js';

/** When a stated window closes: a day, and how many minutes of it are still in. All of it is 1440. */
export interface Closing {
  readonly date: CalendarDate;
  readonly minute: number;
}

/** A deadline for representations, or an end of standstill, that a notice states. */
export interface StatedDeadline {
  readonly path: string;
  readonly about: DateRole['about'];
  /** The date as written. */
  readonly raw: string;
  readonly meaning:
    | { readonly closes: Closing; /** `17:00`, where it is not the end of the day. */ readonly at: string | null }
    | { readonly impossible: true }
    | { readonly ambiguous: string; readonly candidates: readonly Closing[] };
}

/** A date that stands beside "standstill" without being called its end or its beginning. */
export interface UnclearDate {
  readonly path: string;
  readonly raw: string;
}

/** Once so many are found, no further text is read for them. */
const MOST = 100;

/** The deadlines that the prose of a notice states, in reading order. */
export function statedDeadlines(
  texts: readonly TextField[],
  published: CalendarDate | null,
): { readonly deadlines: readonly StatedDeadline[]; readonly unclear: readonly UnclearDate[] } {
  const deadlines: StatedDeadline[] = [];
  const unclear: UnclearDate[] = [];
  for (const { path, text } of texts) {
    if (deadlines.length + unclear.length >= MOST) break;
    if (!MAY_STATE_A_DEADLINE.test(text)) continue;
    const clauses = clausesOf(text);
    const dates = dateExpressionsIn(text);
    rolesOf(text, clauses, dates).forEach((role, index) => {
      const date = dates[index]!;
      if (!role || role.is === 'start') return;
      if (role.is === 'end' || role.about === 'representations') {
        deadlines.push({ path, about: role.about, raw: rawOf(date), meaning: meaningOf(date, role, published) });
      } else {
        unclear.push({ path, raw: rawOf(date) });
      }
    });
  }
  return { deadlines, unclear };
}

function rawOf(date: DateExpression): string {
  return date.raw.replace(/\s+/g, ' ');
}

function meaningOf(date: DateExpression, role: DateRole, published: CalendarDate | null): StatedDeadline['meaning'] {
  if (!isPossible(date) && !date.numeric) return { impossible: true };
  const reading = readingOf(date, published);
  if ('impossible' in reading) return reading;
  const time = timeBeside(role);
  const exclusive = time === null && (role.word === 'before' || role.word === 'prior to');
  if (time?.minute === 'unclear') return eitherEnd(date, time, reading);
  const minute = exclusive ? startOfTheDay : minuteOf(time);
  const other = aYearOff(reading, published);
  if (other !== null) {
    const ambiguous = `"${rawOf(date)}" is about a year from the publication of this notice; ${other} may be meant`;
    return {
      ambiguous,
      candidates: [...('date' in reading ? [reading.date] : []), other].map((day) => ({ date: day, minute })),
    };
  }
  if ('ambiguous' in reading) {
    return { ambiguous: reading.ambiguous, candidates: reading.candidates.map((day) => ({ date: day, minute })) };
  }
  return { closes: { date: reading.date, minute }, at: atOf(time, minute) };
}

/** Days after publication within which authors set a deadline. */
const USUAL = 60;

/** The day a year away that is near after publication, where the one written is not: nobody asks for representations after a year. */
function aYearOff(reading: Reading, published: CalendarDate | null): CalendarDate | null {
  if (!('date' in reading) || published === null) return null;
  const days = daysBetween(published, reading.date);
  if (days >= 0 && days <= USUAL + 240) return null;
  const moved = [1, -1].flatMap(
    (years) => calendarDateOf(yearOf(reading.date) + years, monthOf(reading.date), dayOf(reading.date)) ?? [],
  );
  return moved.find((day) => daysBetween(published, day) >= 0 && daysBetween(published, day) <= USUAL) ?? null;
}

function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

function dayOf(date: CalendarDate): number {
  return Number(date.slice(8, 10));
}

/** The time of day that belongs to a date: nearest before it, else right after it. */
function timeBeside({ lead, trail }: DateRole): WrittenTime | null {
  const before = timeIn(lastWords(lead), 'last');
  if (before) return before;
  const after = trail.slice(0, 60);
  const next = timeIn(after, 'first');
  return next && JOINS.test(after.slice(0, after.indexOf(next.raw))) ? next : null;
}

/** What may stand between a date and its time. */
const JOINS = /^[\s,(-]*(?:(?:at|by|before|no later than|not later than|until|and|the)\s+)*$/i;

function lastWords(lead: string): string {
  return lead.slice(-80);
}

function minuteOf(time: WrittenTime | null): number {
  if (time === null) return endOfTheDay;
  // Offices close before midnight; the exact hour does not matter, since the law gives the whole day.
  return typeof time.minute === 'number' ? time.minute : 1020;
}

function atOf(time: WrittenTime | null, minute: number): string | null {
  if (minute === endOfTheDay) return null;
  return time?.minute === 'end of business' ? time.raw.toLowerCase() : clock(minute);
}

/** `12am on 8 April` is the midnight that begins the day to some and the one that ends it to others. */
function eitherEnd(date: DateExpression, time: WrittenTime, reading: Reading): StatedDeadline['meaning'] {
  const days = 'date' in reading ? [reading.date] : 'candidates' in reading ? reading.candidates : [];
  return {
    ambiguous: `"${time.raw}" on ${rawOf(date)} may be the midnight that begins the day or the one that ends it`,
    candidates: days.flatMap((day) => [
      { date: addDays(day, -1), minute: endOfTheDay },
      { date: day, minute: endOfTheDay },
    ]),
  };
}
