import {
  isOutsideSpan,
  workingDaysAfter,
  type CalendarDate,
  type HolidayCalendar,
  type WorkingDayCount,
} from '../calendar/index.js';
import { daysCountedIn, standstillClock, type StandstillClock } from '../law/index.js';
import type { Facts } from '../facts/facts.js';
import { standingDecision } from '../facts/hearing.facts.js';
import { cite, parameterValue, type Regime } from '../law/index.js';
import type { Procurement } from '../facts/procurement.js';

/** A count that a newer holiday list makes longer. */
export interface MovedWait {
  readonly from: WorkingDayCount;
  readonly to: WorkingDayCount;
}

/** What a newer holiday list makes longer in a standstill that is open; nothing of it ever becomes shorter. */
export interface LaterCounts {
  /** The window for representations, counted again; null where the list gives no later last day. */
  readonly clock: StandstillClock | null;
  /** The working days of the decision that stands, for each recipient for whom they end later. */
  readonly waits: Readonly<Record<string, MovedWait>>;
}

/** Says of an open standstill that a newer holiday list moves its days, until somebody applies that list. */
export interface CalendarFlag {
  /** The last day for representations by the list it was counted with. */
  readonly oldLastDay: CalendarDate;
  /** The same by the newest list; the same day where only the days after the decision move. */
  readonly newLastDay: CalendarDate;
  /** The working days after the last provider was informed of the further decision, where they move. */
  readonly furtherDecisionWait: { readonly oldLastDay: CalendarDate; readonly newLastDay: CalendarDate } | null;
  readonly oldCalendar: StandstillClock['calendar'];
  readonly newCalendar: StandstillClock['calendar'] & { readonly source: string };
  /** The command that moves the dates. */
  readonly command: 'ApplyCalendar';
  readonly provision: string;
}

/** Counts the days of an open standstill again (reg 12(12)). A list that does not cover a count leaves it as it is. */
export function laterCounts({ run }: Facts, calendar: HolidayCalendar, regime: Regime): LaterCounts {
  const { standstill, hearing } = run;
  if (!standstill || standstill.endedAt) return { clock: null, waits: {} };
  const again = standstillClock(standstill.clock.published, calendar, daysCountedIn(standstill.clock));
  const clock = !isOutsideSpan(again) && again.lastDay > standstill.clock.lastDay ? again : null;
  const days = parameterValue('further-decision-working-days', regime);
  const waits = Object.entries(standingDecision(hearing)?.informed ?? {}).flatMap(([key, { wait: from }]) => {
    const to = workingDaysAfter(from.after, days, calendar);
    return isOutsideSpan(to) || to.lastDay <= from.lastDay ? [] : [[key, { from, to }] as const];
  });
  return { clock, waits: Object.fromEntries(waits) };
}

/** The flag that a newer holiday list raises on an open standstill; null where it moves nothing, or has been applied. */
export function calendarFlag({ facts, regime }: Procurement, calendar: HolidayCalendar): CalendarFlag | null {
  const { standstill, hearing } = facts.run;
  const { clock, waits } = laterCounts(facts, calendar, regime);
  const moved = Object.values(waits);
  if (!standstill || (!clock && moved.length === 0)) return null;
  const informed = Object.entries(standingDecision(hearing)?.informed ?? {});
  const wait = {
    oldLastDay: latest(informed.map(([, one]) => one.wait.lastDay)),
    newLastDay: latest(informed.map(([key, one]) => (waits[key]?.to ?? one.wait).lastDay)),
  };
  return {
    oldLastDay: standstill.clock.lastDay,
    newLastDay: (clock ?? standstill.clock).lastDay,
    furtherDecisionWait: moved.length > 0 ? wait : null,
    oldCalendar: standstill.clock.calendar,
    newCalendar: { division: calendar.division, asOf: calendar.asOf, source: calendar.source },
    command: 'ApplyCalendar',
    provision: cite('reg12WorkingDay'),
  };
}

function latest(days: readonly CalendarDate[]): CalendarDate {
  return days.reduce((last, day) => (day > last ? day : last), '');
}
