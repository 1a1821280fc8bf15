import type { CalendarDate, DayOfCount, HolidayCalendar, OutsideSpan } from '../../../workflows/index.js';
import { CliExit, EXIT } from '../exit.js';

/** What the date commands need of the law, loaded only when one of them runs. */
export const loadLaw = () => import('../../../workflows/index.js');

/** The holiday list that ships with Probity. */
export async function loadHolidays(): Promise<HolidayCalendar> {
  const { englandAndWales } = await import('../../deadlines/holidays/england-and-wales.js');
  return englandAndWales;
}

/** Ends the command with "wrong usage", naming the argument, unless every text is a date that exists. */
export async function mustBeDates(dates: readonly string[]): Promise<void> {
  const { isCalendarDate } = await loadLaw();
  for (const date of dates) {
    if (!isCalendarDate(date)) {
      throw new CliExit(EXIT.usage, `DATE ${JSON.stringify(date)} is not a date that exists. Write it YYYY-MM-DD.`);
    }
  }
}

/** Prints one line of data. */
export function print(line: string): void {
  process.stdout.write(`${shown(line)}\n`);
}

/** What a terminal would obey is written out as JSON writes it, so that what people have sent is read and never carried out. */
function shown(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, (character) => {
    return `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`;
  });
}

/** Prints one JSON document on a line of its own. */
export function printJson(document: unknown): void {
  print(JSON.stringify(document));
}

/** Says something to the person at the terminal, beside the data. */
export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** A refusal for want of a holiday list: the same words on the terminal and in JSON. */
export function refusedOutsideSpan(
  outside: OutsideSpan,
  calendar: HolidayCalendar,
): { code: string; message: string; date: string; from: string; to: string } {
  return {
    code: 'outside-the-holiday-list',
    message: `${outside.date} is outside the holiday list, which covers ${outside.from} to ${outside.to} (${calendar.division}, as of ${calendar.asOf})`,
    date: outside.date,
    from: outside.from,
    to: outside.to,
  };
}

/** The working of a count, one day a line: its number, or a dash and why it was passed over, unless its name says that. */
export function linesOfDays(days: readonly DayOfCount[], inWords: (date: CalendarDate) => string): readonly string[] {
  return days.map((day) => {
    const number = day.counted ? String(day.n) : '-';
    const why = day.counted || inWords(day.date).startsWith(day.why) ? '' : `: ${day.why}`;
    return `  ${number.padStart(3)}  ${inWords(day.date)}${why}`;
  });
}

/** Where the holidays came from, for the foot of an answer. */
export function holidaysLine(calendar: HolidayCalendar): string {
  return `Holidays: ${calendar.division}, ${calendar.source}, as of ${calendar.asOf}.`;
}
