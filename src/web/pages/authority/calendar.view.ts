import { dateInWords } from '../../../../workflows/index.js';
import type { CalendarsReading } from '../../../deadlines/calendars.reading.js';
import { within, type OwnAuthority } from './own-authority.js';

type Lists = Awaited<ReturnType<CalendarsReading['list']>>;

/** The bank holidays by which working days are counted (reg 12(12)), and the lists that were in use before. */
export function calendarView(own: OwnAuthority, lists: Lists): object {
  const [inUse, ...earlier] = lists;
  return {
    authority: own,
    bring: own.roles.includes('administrator') ? within(own, '/authority/calendar/bring') : null,
    inUse: inUse && {
      asOf: dateInWords(inUse.asOf),
      source: inUse.source,
      from: dateInWords(inUse.from),
      to: dateInWords(inUse.to),
      holidays: inUse.holidays
        .filter(({ date }) => date >= inUse.asOf.slice(0, 4))
        .map(({ date, title }) => ({ date, day: dateInWords(date), title })),
    },
    earlier: earlier.map(({ asOf, source }) => ({ asOf: dateInWords(asOf), source })),
  };
}
