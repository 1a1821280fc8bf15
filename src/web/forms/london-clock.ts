import {
  instantFromLondon,
  isCalendarDate,
  londonClockOf,
  londonDateOf,
  type Instant,
} from '../../../workflows/index.js';

/** A London day and time as somebody typed it. */
export interface TypedMoment {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time: string;
  /** Which of two readings is meant, where the clocks went back over the time. */
  readonly which: string;
}

const months = 'january february march april may june july august september october november december'.split(' ');

/**
 * A day from its three inputs, as `YYYY-MM-DD`; null where it is none. A month may be a number or begin as its name does, a year has four
 * figures.
 */
export function dayFrom({ day, month, year }: Pick<TypedMoment, 'day' | 'month' | 'year'>): string | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year)) return null;
  const number = /^\d{1,2}$/.test(month) ? Number(month) : monthNamed(month);
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

function monthNamed(text: string): number {
  const name = text.toLowerCase();
  return name.length < 3 ? 0 : months.findIndex((month) => month.startsWith(name)) + 1;
}

const TIME = /^(\d{1,2})(?:[:.](\d\d)(?::(\d\d)(?:\.(\d{3}))?)?)? ?(am|pm)?$/;

/** A time of day from how people write it, `5:30pm`, `5pm`, `17:30`, `midday`, as `HH:MM:SS.mmm`; null where it is none. */
export function timeFrom(text: string): string | null {
  const written = text.trim().toLowerCase();
  if (written === 'midday' || written === 'noon') return '12:00:00.000';
  if (written === 'midnight') return '00:00:00.000';
  const found = TIME.exec(written);
  if (!found) return null;
  const [, hours = '', minutes, seconds = '00', milliseconds = '000', half] = found;
  if (half === undefined && minutes === undefined) return null;
  const hour = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half);
  if (hour === null || hour > 23 || Number(minutes ?? 0) > 59 || Number(seconds) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}:${seconds}.${milliseconds}`;
}

function hourOfHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

/** What a day and a time in London are: an instant; or two, or none, where the clocks were changed. */
export type ReadMoment =
  { readonly instant: Instant } | { readonly twice: readonly [Instant, Instant] } | { readonly skipped: true };

/** The instant of a London day and time; of one that came twice, the reading that is asked for. */
export function momentOf(date: string, time: string, which: string): ReadMoment {
  const found = instantFromLondon(date, time);
  if (typeof found === 'string') return { instant: found };
  if ('nonexistent' in found) return { skipped: true };
  const [first, second] = found.ambiguous;
  if (which === 'first') return { instant: first };
  if (which === 'second') return { instant: second };
  return { twice: [first, second] };
}

/** An instant as the inputs that would be typed for it: `9:30am`, to the second and below only where it is that exact. */
export function typedFor(instant: Instant): TypedMoment {
  const date = londonDateOf(instant);
  const [year, month, day] = date.split('-') as [string, string, string];
  const [hours, minutes, rest] = londonClockOf(instant).split(':') as [string, string, string];
  const hour = Number(hours);
  const exact = rest === '00.000' ? '' : `:${rest.endsWith('.000') ? rest.slice(0, 2) : rest}`;
  const time = `${hour % 12 || 12}:${minutes}${exact}${hour < 12 ? 'am' : 'pm'}`;
  const read = momentOf(date, timeFrom(time)!, '');
  const which = 'twice' in read ? (read.twice[0] === instant ? 'first' : 'second') : '';
  return { day: String(Number(day)), month: String(Number(month)), year, time, which };
}
