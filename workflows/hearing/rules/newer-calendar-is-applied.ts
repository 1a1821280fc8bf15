import { dateInWords } from '../../calendar/index.js';
import { windowCloses } from '../../standstill/standstill-end.js';
import { rule } from '../../rules/rule.js';

/** The standstill does not end by an older count while a newer holiday list gives a later day. */
export const newerCalendarIsApplied = rule(
  'newer-calendar-is-applied',
  ['reg12WorkingDay'],
  ({ facts, evidence }, no) => {
    const { standstill } = facts.run;
    if (!standstill || standstill.endedAt) return null;
    const closes = windowCloses(standstill, evidence.calendar);
    if (closes === standstill.clock.representationsBefore || evidence.now < standstill.clock.representationsBefore)
      return null;
    return no({
      message: `A newer holiday list (of ${dateInWords(evidence.calendar.asOf)}) moves the last day of this standstill later than ${dateInWords(standstill.clock.lastDay)}.`,
      unblock: 'Apply it.',
      by: ['ApplyCalendar'],
      found: { lastDay: standstill.clock.lastDay, calendarAsOf: evidence.calendar.asOf },
    });
  },
);
