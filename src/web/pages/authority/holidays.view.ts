import { dateInWords, isCalendarDate, type HolidayCalendar } from '../../../../workflows/index.js';
import type { CalendarConsidered } from '../../../deadlines/calendars.commands.js';
import { within, type OwnAuthority } from './own-authority.js';

/** What somebody answered who brings a list: all of it as it was typed. */
export interface ListTyped {
  readonly text: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly source: string;
}

export const nothingTyped: ListTyped = { text: '', day: '', month: '', year: '', source: '' };

/** Something wrong with what was answered, at the input that it is about. */
export interface WrongInput {
  readonly field: 'list' | 'asOf' | 'source';
  readonly text: string;
}

/** Where the list was to be chosen, and the inputs to which errors lead. */
const inputs: Readonly<Record<WrongInput['field'], string>> = { list: 'file', asOf: 'asOf-day', source: 'source' };

/** The form by which a newer list is brought, as it was filled in. */
export function bringListView(own: OwnAuthority, typed: ListTyped, wrong: readonly WrongInput[]): object {
  const at = (field: WrongInput['field']): object | undefined => {
    const found = wrong.find((one) => one.field === field);
    return found && { text: found.text };
  };
  return {
    authority: own,
    back: within(own, '/authority/calendar'),
    action: within(own, '/authority/calendar/bring'),
    ...typed,
    errors: { list: at('list'), asOf: at('asOf'), source: at('source') },
    summary: wrong.map(({ field, text }) => ({ text, href: `#${inputs[field]}` })),
  };
}

/** What would come of a list, shown before it counts; with the list itself, to be sent again as it was checked. */
export function checkedListView(
  own: OwnAuthority,
  { calendar, added, removed, kept, warnings }: CalendarConsidered,
  { list, asOf, source }: { readonly list: string; readonly asOf: string; readonly source: string },
): object {
  const holidays = (those: HolidayCalendar['holidays']): object =>
    those.map(({ date, title }) => ({ date, day: dateInWords(date), title }));
  return {
    authority: own,
    back: within(own, '/authority/calendar/bring'),
    action: within(own, '/authority/calendar/use'),
    about: `${calendar.holidays.length} holidays from ${dateInWords(calendar.from)} to ${dateInWords(calendar.to)}, taken on ${dateInWords(calendar.asOf)} from ${calendar.source}.`,
    ...{ added: holidays(added), removed: holidays(removed), kept: kept.length },
    same: added.length === 0 && removed.length === 0,
    warnings: warnings.map(({ message, provision }) => ({ text: datesInWords(message), provision })),
    ...{ list, asOf, source },
  };
}

/** Dates as people say them, in a sentence that gives them as programs do. */
export const datesInWords = (sentence: string): string =>
  sentence.replace(/\b\d{4}-\d\d-\d\d\b/g, (date) => (isCalendarDate(date) ? dateInWords(date) : date));

/** Parts of a list as GOV.UK publishes it, as people would call them. */
const parts: Readonly<Record<string, string>> = {
  title: 'the name',
  date: 'the day',
  notes: 'the notes',
  bunting: 'whether there are flags',
  division: 'what the list is for',
  source: 'where it is from',
  events: 'the list of holidays',
  'england-and-wales': 'the part for England and Wales',
};

/** What is wrong with a list, for somebody who has never seen how it is written: `Holiday no. 3, the day must be a date that exists`. */
export function wrongWithList(field: string, message: string): string {
  const path = field.replace(/^list\.?/, '').replace(/^england-and-wales\.(?=.)/, '');
  const place = /^events\[(\d{1,5})\]\.?/.exec(path);
  const part = place ? path.slice(place[0].length) : path;
  const called = Object.hasOwn(parts, part) ? parts[part]! : '';
  const holiday = place ? `Holiday no. ${Number(place[1]) + 1}` : '';
  const subject = [holiday, called].filter((text) => text !== '').join(', ') || 'The list';
  const said = message
    .replace(/england-and-wales/g, 'for England and Wales')
    .replace('a JSON object', 'as GOV.UK publishes it');
  const sentence = part !== '' && called === '' ? 'has something in it that no such list has' : said;
  return datesInWords(`${subject.slice(0, 1).toUpperCase()}${subject.slice(1)} ${sentence}`);
}
