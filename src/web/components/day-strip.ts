import {
  addDays,
  dayOfWeek,
  daysBetween,
  londonDateOf,
  type CalendarDate,
  type DayOfCount,
  type Instant,
  type StandstillClock,
  type WorkingDayCount,
} from '../../../workflows/index.js';
import { shortDay } from '../words/moments.js';

/** One day of a strip. */
export interface StripDay {
  readonly date: CalendarDate;
  readonly weekday: string;
  /** `24 March`. */
  readonly short: string;
  /** From 1, Monday, to 7: where the first day stands; null for the others, which follow it. */
  readonly column: number | null;
  /** What sets its edge: a day that counts, one that does not, the last one, the first on which an award may follow, or none of these. */
  readonly kind: 'counted' | 'not' | 'last' | 'award' | 'plain';
  /** What is said of it first, in strong letters; null where nothing is. */
  readonly strong: string | null;
  readonly text: string;
  readonly today: boolean;
}

/** A clock day by day: an item a day, in weeks that begin on Monday. */
export interface DayStrip {
  readonly days: readonly StripDay[];
}

/** The days before a count begins and after it ends, as far as something is said of them. */
interface Around {
  readonly before?: { readonly date: CalendarDate; readonly text: string };
  readonly after?: { readonly date: CalendarDate; readonly text: string };
  /** `working day`, or `day` where every day counts. */
  readonly unit?: string;
  /** What the last day is, after its number. */
  readonly lastDay?: string;
}

/**
 * The standstill period day by day, from publication to the earliest award (reg 12(2), (3), (9)).
 *
 * @param now to mark today; null where nothing is marked.
 * @param after what the day after the last one is: by itself it is the earliest award, and otherwise what has to be met for that.
 */
export function standstillStrip(
  clock: Pick<StandstillClock, 'published' | 'days' | 'earliestAward'>,
  now: Instant | null,
  after = 'The contract may be entered into if no representation arrived',
): DayStrip {
  return stripOf(clock.days, now, {
    before: { date: clock.published, text: 'Notice published' },
    after: { date: clock.earliestAward, text: after },
    lastDay: 'Last day: until midnight at its end',
  });
}

/**
 * A wait of working days after something was done, such as the days after everybody was informed of a further decision.
 *
 * @param done what was done on the day that is not counted: `The last provider was informed`.
 */
export function waitStrip(count: WorkingDayCount, now: Instant | null, done: string, then: string): DayStrip {
  return stripOf(count.days, now, {
    before: { date: count.after, text: done },
    after: { date: addDays(count.lastDay, 1), text: then },
    lastDay: 'Last day: until midnight at its end',
  });
}

/**
 * A count in which every day counts, such as that for the notice of an award.
 *
 * @param from the day that something was done, which is not counted.
 */
export function plainDaysStrip(from: CalendarDate, lastDay: CalendarDate, now: Instant | null, done: string): DayStrip {
  const days = Array.from({ length: daysBetween(from, lastDay) }, (_none, index): DayOfCount => ({
    ...{ date: addDays(from, index + 1), counted: true, n: index + 1 },
  }));
  return stripOf(days, now, {
    before: { date: from, text: done },
    unit: 'day',
    lastDay: 'Last day: until midnight at its end',
  });
}

/** Any count, day by day. */
export function stripOf(
  days: readonly DayOfCount[],
  now: Instant | null,
  { before, after, unit = 'working day', lastDay = 'Last day' }: Around = {},
): DayStrip {
  const today = now === null ? null : londonDateOf(now);
  const plain = (date: CalendarDate, kind: StripDay['kind'], text: string, strong: string | null = null): StripDay => ({
    ...{ date, weekday: dayOfWeek(date), short: shortDay(date), column: null, kind, strong, text },
    today: date === today,
  });
  const counted = days.map((day, index) => {
    if (!day.counted) return plain(day.date, 'not', `Not counted: ${day.why}`);
    const which = `${ordinal(day.n)} ${unit}`;
    return index === days.length - 1
      ? plain(day.date, 'last', lastDay, `${which}.`)
      : plain(day.date, 'counted', which);
  });
  const all = [
    ...(before ? [plain(before.date, 'plain', before.text)] : []),
    ...counted,
    ...(after ? [plain(after.date, 'award', after.text)] : []),
  ];
  return { days: all.map((day, index) => (index === 0 ? { ...day, column: columnOf(day.date) } : day)) };
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const columnOf = (date: CalendarDate): number => weekdays.indexOf(dayOfWeek(date)) + 1;

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(n: number): string {
  const teens = n % 100 > 10 && n % 100 < 14;
  return `${n}${(teens ? undefined : ['th', 'st', 'nd', 'rd'][n % 10]) ?? 'th'}`;
}
