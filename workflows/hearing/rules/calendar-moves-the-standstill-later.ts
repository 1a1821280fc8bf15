import { calendarFlag } from '../../standstill/calendar-flag.js';
import { rule } from '../../rules/rule.js';

/** A newly proclaimed holiday moves the days of a standstill only when it is applied, and only ever later. */
export const calendarMovesTheStandstillLater = rule(
  'calendar-moves-the-standstill-later',
  ['reg12WorkingDay'],
  ({ procurement, facts, evidence }, no) => {
    const { standstill } = facts.run;
    if (!standstill || calendarFlag(procurement, evidence.calendar)) return null;
    return no({
      message: 'The holiday list in force gives no later last day for this standstill.',
      unblock: 'Nothing is due.',
      instead: [],
      found: { lastDay: standstill.clock.lastDay, calendarAsOf: evidence.calendar.asOf },
    });
  },
);
