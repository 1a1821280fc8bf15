import { cite, citesOf } from './provisions.js';
import { lawBegins } from './parameters.js';
import { addDays, dateInWords } from '../calendar/civil-date.js';
import { endOfDay } from '../calendar/london-time.js';
import { isOutsideSpan, outsideSpan, type OutsideSpan } from '../calendar/public-holidays.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import type { CalendarDate, DayOfCount, HolidayCalendar, Instant } from '../calendar/types.js';

/** What to know of a clock that was counted. */
export interface ClockWarning {
  readonly code: string;
  readonly provision: string;
  readonly message: string;
}

/** The standstill of reg 12 for one notice of intention, every day of it explained. */
export interface StandstillClock {
  readonly published: CalendarDate;
  /** The day after publication: reg 12(2). It may be any day of the week. */
  readonly standstillBegins: CalendarDate;
  /** The last working day of the period: regs 12(3) and 12(9). */
  readonly lastDay: CalendarDate;
  /** Representations are in time strictly before this instant, and standstill ends at it if none arrived. */
  readonly representationsBefore: Instant;
  /** The first day on which the contract may be entered into if no representation arrived. It need not be a working day. */
  readonly earliestAward: CalendarDate;
  /** The day standstill begins, not counted, then every day to the last. */
  readonly days: readonly DayOfCount[];
  readonly calendar: { readonly division: HolidayCalendar['division']; readonly asOf: CalendarDate };
  readonly provisions: readonly string[];
  /**
   * Present only where the publication turned out to have been earlier than was recorded: the end as it is counted from the true
   * day. The later end, which providers were told of, stands above.
   */
  readonly counted?: Pick<StandstillClock, 'lastDay' | 'representationsBefore' | 'earliestAward'>;
  /** Present only where there is something to warn of. */
  readonly warnings?: readonly ClockWarning[];
}

const PROVISIONS = citesOf(
  'reg12StandstillBegins',
  'reg12RepresentationsWindow',
  'reg12EndsByItself',
  'reg12WorkingDay',
);

/**
 * The standstill for a notice of intention published on a London date, for regs 9(5), 10(9) and 11(11) alike. A publication
 * or a count outside the list of holidays is refused. A publication before the Regulations came into force says so in a warning:
 * no such standstill was ever law.
 *
 * @param workingDays how many the law gives that governs the procurement (reg 12(3)), whenever the notice is published; see
 *   `standstillDays` and `standstillDaysOn`.
 */
export function standstillClock(
  published: CalendarDate,
  calendar: HolidayCalendar,
  workingDays: number,
): StandstillClock | OutsideSpan {
  const known = clocks.get(calendar) ?? new Map<string, StandstillClock | OutsideSpan>();
  clocks.set(calendar, known);
  const which = `${published}/${workingDays}`;
  const found = known.get(which) ?? counted(published, calendar, workingDays);
  if (!isOutsideSpan(found)) known.set(which, found);
  return found;
}

/** The number of working days that a standstill was counted with. */
export function daysCountedIn({ days }: Pick<StandstillClock, 'days'>): number {
  return days.filter(({ counted: counts }) => counts).length;
}

/** Asked for again by every rule that looks at a standstill. A list of holidays bounds the days on which one can begin. */
const clocks = new WeakMap<HolidayCalendar, Map<string, StandstillClock | OutsideSpan>>();

function counted(
  published: CalendarDate,
  calendar: HolidayCalendar,
  workingDays: number,
): StandstillClock | OutsideSpan {
  const publicationOutside = outsideSpan(published, calendar);
  if (publicationOutside) return publicationOutside;
  const standstillBegins = addDays(published, 1);
  const before = published < lawBegins;
  const count = workingDaysAfter(standstillBegins, workingDays, calendar);
  if (isOutsideSpan(count)) return count;
  return {
    published,
    standstillBegins,
    lastDay: count.lastDay,
    representationsBefore: endOfDay(count.lastDay),
    earliestAward: addDays(count.lastDay, 1),
    days: [{ date: standstillBegins, counted: false, why: 'the day standstill begins' }, ...count.days],
    calendar: { division: calendar.division, asOf: calendar.asOf },
    provisions: PROVISIONS,
    ...(before ? { warnings: [notYetLaw(published)] } : {}),
  };
}

function notYetLaw(published: CalendarDate): ClockWarning {
  return {
    code: 'before-the-regulations',
    provision: cite('reg1InForce'),
    message: `The Regulations came into force on ${dateInWords(lawBegins)}. A notice published on ${dateInWords(published)} started no standstill; this is arithmetic only.`,
  };
}
