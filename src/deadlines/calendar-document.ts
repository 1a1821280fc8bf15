import { dayOfWeek, isCalendarDate, yearOf, type CalendarDate, type HolidayCalendar } from '../../workflows/index.js';
import { InvalidInput, type FieldError } from '../platform/errors.js';
import { wrongWithText } from '../platform/http/fields/text-rules.js';

export const DIVISION = 'england-and-wales';

/** What GOV.UK publishes beside it, and reg 12(12) passes over: it speaks of bank holidays in England and Wales only. */
const OTHER_DIVISIONS = ['scotland', 'northern-ireland'];

/** No year of England and Wales has had fewer since 1978; a list with fewer is not the whole list. */
const FEWEST_IN_A_YEAR = 8;

/** More than anyone repairs in one go. */
const MOST_ERRORS = 100;

const GOV_UK = 'GOV.UK bank holidays (Open Government Licence v3.0)';

type Holiday = HolidayCalendar['holidays'][number];
type JsonObject = Readonly<Record<string, unknown>>;

/** When and where a list was taken from its source. */
export interface Provenance {
  readonly asOf: CalendarDate;
  /** Otherwise what the document says of itself, or GOV.UK. */
  readonly source?: string;
  /** The list that it follows, which knows the days of its first year that were over when it was published. */
  readonly after?: HolidayCalendar;
}

/**
 * Reads a holiday list as GOV.UK publishes it (gov.uk/bank-holidays.json, or only its part for England and Wales). It speaks for
 * the whole years from its first holiday to its last; of the first, days that were over may be known from the list before it.
 *
 * @param at the name of the document in what is said about it, such as `list`; empty for none.
 * @throws InvalidInput with everything that is wrong with it: unknown or missing fields, a date that does not exist or comes
 *   twice, a year with too few holidays to be complete, another division.
 */
export function readHolidayList(document: unknown, { asOf, source, after }: Provenance, at = ''): HolidayCalendar {
  const errors: FieldError[] = [];
  const say = (field: string, message: string): void => {
    errors.push({ field: [at, field].filter(Boolean).join('.') || 'document', message });
  };
  const { part, path } = partFor(document, say);
  const holidays = part ? holidaysIn(part, path, say) : [];
  if (errors.length === 0) refuseIncomplete(holidays, after, `${path}events`, say);
  if (errors.length > 0)
    throw new InvalidInput(errors.slice(0, MOST_ERRORS), 'The holiday list is not well formed; see `errors`.');
  const own = part?.['source'];
  return {
    division: DIVISION,
    asOf,
    source: source ?? (typeof own === 'string' ? own : GOV_UK),
    from: `${yearOf(holidays[0]!.date)}-01-01`,
    to: `${yearOf(holidays.at(-1)!.date)}-12-31`,
    holidays,
  };
}

type Say = (field: string, message: string) => void;

/** The part of the document for England and Wales: the whole, or under the name of the division. */
function partFor(document: unknown, say: Say): { readonly part: JsonObject | null; readonly path: string } {
  const none = { part: null, path: '' };
  if (!isObject(document)) return (say('', 'must be a JSON object'), none);
  if ('division' in document) return { part: document, path: '' };
  for (const name of Object.keys(document)) {
    if (name !== DIVISION && !OTHER_DIVISIONS.includes(name)) say(name, 'is not known here');
  }
  const part = document[DIVISION];
  if (isObject(part)) return { part, path: `${DIVISION}.` };
  say(DIVISION, part === undefined ? 'is missing' : 'must be an object');
  return none;
}

function holidaysIn(part: JsonObject, path: string, say: Say): readonly Holiday[] {
  for (const name of Object.keys(part)) {
    if (!['division', 'events', 'source'].includes(name)) say(`${path}${name}`, 'is not known here');
  }
  if (part['division'] !== DIVISION)
    say(`${path}division`, `must be ${DIVISION}; no other holidays count under reg 12(12)`);
  if (part['source'] !== undefined) mustBeText(part['source'], 1, 200, `${path}source`, say);
  const { events } = part;
  if (!Array.isArray(events)) return (say(`${path}events`, events === undefined ? 'is missing' : 'must be a list'), []);
  const found = (events as unknown[]).flatMap((event, n) => holiday(event, `${path}events[${n}]`, say));
  const seen = new Set<CalendarDate>();
  found.forEach(({ date }, n) => {
    if (seen.has(date)) say(`${path}events[${n}].date`, `comes twice: ${date}`);
    seen.add(date);
  });
  return found.sort((a, b) => (a.date < b.date ? -1 : 1));
}

function holiday(event: unknown, path: string, say: Say): readonly Holiday[] {
  if (!isObject(event)) return (say(path, 'must be an object'), []);
  for (const name of Object.keys(event)) {
    if (!['title', 'date', 'notes', 'bunting'].includes(name)) say(`${path}.${name}`, 'is not known here');
  }
  const { title, date, notes = '', bunting = false } = event;
  const isTitled = mustBeText(title, 1, 200, `${path}.title`, say);
  mustBeText(notes, 0, 1000, `${path}.notes`, say);
  if (typeof bunting !== 'boolean') say(`${path}.bunting`, 'must be true or false');
  if (typeof date !== 'string' || !isCalendarDate(date)) {
    return (say(`${path}.date`, date === undefined ? 'is missing' : 'must be a date that exists, like 2026-12-28'), []);
  }
  return isTitled ? [{ date, title: title as string }] : [];
}

/** A list that leaves days out would count working days that are none, so the years it speaks for must be whole. */
function refuseIncomplete(
  holidays: readonly Holiday[],
  after: HolidayCalendar | undefined,
  field: string,
  say: Say,
): void {
  const first = holidays[0];
  if (!first) return say(field, 'must not be empty');
  // GOV.UK at times leaves out what is over.
  const over = (after?.holidays ?? []).filter(({ date }) => date < first.date && yearOf(date) === yearOf(first.date));
  for (let year = yearOf(first.date); year <= yearOf(holidays.at(-1)!.date); year += 1) {
    const count = [...over, ...holidays].filter(({ date }) => yearOf(date) === year && !isWeekend(date)).length;
    if (count >= FEWEST_IN_A_YEAR) continue;
    say(field, `has ${count} holidays on weekdays of ${year}; a whole year has ${FEWEST_IN_A_YEAR} at least`);
  }
}

function isWeekend(date: CalendarDate): boolean {
  return ['Saturday', 'Sunday'].includes(dayOfWeek(date));
}

function mustBeText(value: unknown, min: number, max: number, field: string, say: Say): boolean {
  const wrong = value === undefined ? 'is missing' : wrongWithText(value, { min, max });
  if (wrong !== undefined) say(field, wrong);
  return wrong === undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
