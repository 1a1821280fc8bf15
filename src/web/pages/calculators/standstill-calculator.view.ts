import { dateInWords, isCalendarDate, type CalendarDate, type Instant } from '../../../../workflows/index.js';
import type { StandstillDto } from '../../../deadlines/dto/clocks.dto.js';
import { standstillStrip } from '../../components/day-strip.js';
import { lawAddress } from '../../words/commands.js';
import { holidayList } from '../register/published.view.js';

/** The day that somebody asks for, with what they wrote. */
export interface DayAsked {
  readonly day: CalendarDate | null;
  readonly parts: { readonly day: string; readonly month: string; readonly year: string };
  readonly problem: string | null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 40) : '');

/** Reads `published`, or its parts as a form sends them. Nothing asked is no problem: then the parts are those of today. */
export function dayAsked(query: Readonly<Record<string, unknown>>, today: CalendarDate): DayAsked {
  const whole = textOf(query['published']);
  const given = { day: textOf(query['day']), month: textOf(query['month']), year: textOf(query['year']) };
  if (whole !== '') return isCalendarDate(whole) ? { day: whole, parts: partsOf(whole), problem: null } : wrong(given);
  if (Object.values(given).every((part) => part === '')) {
    return 'day' in query
      ? { day: null, parts: given, problem: 'Enter the day the notice was published' }
      : { day: null, parts: partsOf(today), problem: null };
  }
  const { day, month, year } = given;
  if (![day, month, year].every((part) => /^\d{1,4}$/.test(part))) return wrong(given);
  const date = [year.padStart(4, '0'), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isCalendarDate(date) ? { day: date, parts: partsOf(date), problem: null } : wrong(given);
}

const wrong = (parts: DayAsked['parts']): DayAsked => ({
  day: null,
  parts,
  problem: 'The day the notice was published must be a real date',
});

function partsOf(date: CalendarDate): DayAsked['parts'] {
  const [year, month, day] = date.split('-').map((part) => String(Number(part))) as [string, string, string];
  return { day, month, year };
}

/** The calculator: the form, and the count day by day where a day was asked for. */
export function standstillView({ parts, problem }: DayAsked, counted: StandstillDto | null, now: Instant) {
  return {
    parts,
    problem,
    counted: counted && {
      published: dateInWords(counted.published),
      answer: `Representations are in time if they arrive before midnight at the end of ${dateInWords(counted.lastDay)}.`,
      award: `If no valid representation arrives, the contract may be entered into from ${dateInWords(counted.earliestAward)}.`,
      warnings: (counted.warnings ?? []).map(({ message }) => message),
      strip: standstillStrip(counted, now),
      holidays: holidayList(counted),
      provisions: counted.provisions.map((cite) => ({ cite, href: lawAddress(cite) })),
      calendar: `/standstill/calendar.ics?published=${counted.published}`,
      json: `/api/v1/standstill?published=${counted.published}`,
    },
  };
}
