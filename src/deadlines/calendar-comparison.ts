import { cite, type CalendarDate, type HolidayCalendar, type Warning } from '../../workflows/index.js';
import type { Merged } from './calendar-merging.js';

type Holidays = HolidayCalendar['holidays'];

/** How a holiday list differs from the one that it replaces. */
export interface CalendarComparison {
  readonly added: Holidays;
  readonly removed: Holidays;
  readonly warnings: readonly Warning[];
}

/**
 * Compares the holidays within the days that both lists speak for. Warns of what a newer list rarely does: say otherwise of the
 * past, take a holiday away, or speak for fewer days. Neither moves a date that was counted before.
 *
 * @param offered the newer list as it came, without what is kept of the older one.
 */
export function compareCalendars(
  older: HolidayCalendar,
  { calendar: newer, kept }: Merged,
  offered: HolidayCalendar,
  today: CalendarDate,
): CalendarComparison {
  const added = without(newer, older);
  const removed = without(older, newer);
  const contradicted = kept
    .filter(({ date }) => date >= offered.from)
    .map(({ date, title }) =>
      warning(
        'past-holiday-kept',
        `${date} (${title}) was a holiday by the list as of ${older.asOf}, and the one as of ${newer.asOf} does not have it. It is past, so it stays a holiday.`,
      ),
    );
  const late = added
    .filter(({ date }) => date < today)
    .map(({ date, title }) =>
      warning(
        'past-holiday-added',
        `${date} (${title}) is past and was a working day by the list as of ${older.asOf}. Dates that were counted over it stay as they are until the list is applied.`,
      ),
    );
  const gone = removed.map(({ date, title }) =>
    warning(
      'holiday-removed',
      `${date} (${title}) is a holiday in the list as of ${older.asOf} and not in the one as of ${newer.asOf}. Dates that were counted stay as they are; it counts as a working day from now on.`,
    ),
  );
  const span = `${newer.from} to ${newer.to}`;
  const shorter =
    newer.from > older.from || newer.to < older.to
      ? [
          warning(
            'span-shortened',
            `The list as of ${newer.asOf} speaks for ${span} only, the one before it for ${older.from} to ${older.to}. What needs a day outside it is refused.`,
          ),
        ]
      : [];
  return { added, removed, warnings: [...contradicted, ...late, ...gone, ...shorter] };
}

function without({ holidays }: HolidayCalendar, other: HolidayCalendar): Holidays {
  const known = new Set(other.holidays.map(({ date }) => date));
  return holidays.filter(({ date }) => date >= other.from && date <= other.to && !known.has(date));
}

function warning(code: string, message: string): Warning {
  return { code, provision: cite('reg12WorkingDay'), message };
}
