import { isOutsideSpan, standstillClock } from '../../calendar/index.js';
import { rule } from '../rule.js';

/** A newly proclaimed holiday moves the last day only when it is applied, and only ever later. */
export const calendarMovesTheStandstillLater = rule(
  'calendar-moves-the-standstill-later',
  ['reg12WorkingDay'],
  ({ facts, evidence }, no) => {
    const { standstill } = facts.run;
    if (!standstill) return null;
    const again = standstillClock(standstill.clock.published, evidence.calendar);
    if (!isOutsideSpan(again) && again.lastDay > standstill.clock.lastDay) return null;
    return no({
      message: 'The holiday list in force gives no later last day for this standstill.',
      unblock: 'Nothing is due.',
      found: { lastDay: standstill.clock.lastDay, calendarAsOf: evidence.calendar.asOf },
    });
  },
);
