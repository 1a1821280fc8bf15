import { dateInWords } from '../calendar/index.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import type { OpenWork } from '../rules/open-work.js';
import { calendarFlag } from './calendar-flag.js';

/** A newer list of holidays that moves the standstill waits to be applied. */
export function calendarWork(procurement: Procurement, { calendar }: Evidence): readonly OpenWork[] {
  const flag = calendarFlag(procurement, calendar);
  if (!flag) return [];
  const moved = flag.furtherDecisionWait ?? flag;
  const label = `A newer holiday list (${dateInWords(flag.newCalendar.asOf)}) moves the last day of the standstill from ${dateInWords(moved.oldLastDay)} to ${dateInWords(moved.newLastDay)}: apply it.`;
  return [
    {
      kind: 'calendar-flag',
      about: null,
      label,
      provision: flag.provision,
      dueOn: null,
      overdue: false,
      command: flag.command,
    },
  ];
}
