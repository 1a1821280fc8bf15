import { clausesOf } from '../dates/clauses.js';
import { dateExpressionsIn, type DateExpression } from '../dates/date-expressions.js';
import { readingOf } from '../dates/readings.js';
import { MONTH } from '../dates/words.js';
import { asNumber, asObject, objectsOf, type JsonObject } from '../document/json.js';
import type { NoticeDocument } from '../document/notice-document.js';
import { londonDate } from '../document/published.js';
import { daysBetween, type CalendarDate } from '../../../../workflows/index.js';

/** A beginning of the services that a notice gives, and where. */
export interface ServiceStart {
  readonly path: string;
  readonly on: CalendarDate;
}

/** How far the dates of the services can be read from a notice. */
export interface ServiceDates {
  /** `dates`: when they begin and end. `part`: only one of these, or a month. `duration`: how long, and no day at all. */
  readonly given: 'dates' | 'part' | 'duration' | 'none';
  readonly starts: readonly ServiceStart[];
  /** The longest period that both ends are known of, with its ends. */
  readonly longest: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
}

interface Period {
  readonly path: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** Whether both ends are given, or one and how long it lasts. */
  readonly whole: boolean;
  /** Whether it is plainly the period of the contract that the notice is about. */
  readonly ofThisContract: boolean;
}

/** The dates between which the services are to be provided, from the structure and from the text. */
export function serviceDatesOf(notice: NoticeDocument): ServiceDates {
  const periods = [...structured(notice.data, notice.prefix), ...inProse(notice)];
  const spans = periods.flatMap(({ from, to }) => (from !== null && to !== null && to >= from ? [{ from, to }] : []));
  const longest = spans.reduce<ServiceDates['longest']>(
    (held, span) => (held === null || isLonger(span, held) ? span : held),
    null,
  );
  const inMonths = MONTHS.test(notice.allText);
  return {
    given:
      periods.some(({ whole }) => whole) || inMonths
        ? 'dates'
        : periods.length > 0 || A_MONTH.test(notice.allText)
          ? 'part'
          : DURATION.test(notice.allText)
            ? 'duration'
            : 'none',
    starts: periods.flatMap(({ path, from, ofThisContract }) =>
      from === null || !ofThisContract ? [] : [{ path, on: from }],
    ),
    longest,
  };
}

/** Whether a period is longer than so many months: it ends on or after the day on which the next one begins, if there is that day. */
export function isLongerThan(
  months: number,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): boolean {
  const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
  const [year, ofTheYear] = [Math.floor(month / 12), (month % 12) + 1];
  return to >= `${String(year).padStart(4, '0')}-${String(ofTheYear).padStart(2, '0')}${from.slice(7)}`;
}

function isLonger(a: { from: CalendarDate; to: CalendarDate }, b: { from: CalendarDate; to: CalendarDate }): boolean {
  return daysBetween(a.from, a.to) > daysBetween(b.from, b.to);
}

function structured(data: JsonObject, prefix: string): readonly Period[] {
  const tender = asObject(data['tender']);
  const of = (value: unknown, path: string): readonly Period[] => {
    const period = asObject(value);
    if (!period) return [];
    const [from, to] = [londonDate(period['startDate']), londonDate(period['endDate'] ?? period['maxExtentDate'])];
    const lasts = (asNumber(period['durationInDays']) ?? asNumber(period['durationInMonths']) ?? 0) > 0;
    const whole = from !== null && (to !== null || lasts);
    return from === null && to === null && !lasts ? [] : [{ path, from, to, whole, ofThisContract: true }];
  };
  const each = (list: unknown, path: string, member: string): readonly Period[] =>
    objectsOf(list).flatMap(([index, entry]) => of(entry[member], `${path}[${index}].${member}`));
  return [
    ...each(data['contracts'], `${prefix}contracts`, 'period'),
    ...each(data['awards'], `${prefix}awards`, 'contractPeriod'),
    ...each(tender?.['lots'], `${prefix}tender.lots`, 'contractPeriod'),
    ...of(tender?.['contractPeriod'], `${prefix}tender.contractPeriod`),
  ];
}

const SERVICES =
  /\bservices?\b|\bcontracts?\b|\bterms?\b|\bperiod\b|\bduration\b|\bcommenc\w*|\bstart\w*|\bbegin\w*|\brun(?:s|ning)?\b|\bmobilis\w*|\bdeliver\w*|\bprovided\b|\bgo[- ]live\b|\bagreement\b/i;
const THIS_CONTRACT = /\b(?:services?|contracts?|agreement|term)\b/i;
/** The contract that runs out, and the steps of the selection, have dates of their own. */
const ANOTHER_PERIOD =
  /\b(?:existing|current(?:ly)?|previous(?:ly)?|original(?:ly)?|incumbent|former|present|interim|expir\w+|since|procurement|engagement|evaluat\w+|moderat\w+|advert\w*|consultation|pilot|tenders?|bids?|offers?)\b/i;
const NOT_SERVICES =
  /\brepresentations?\b|\bstand[- ]?still\b|\bsign(?:ed|ature)\b|\bdecision\b|\bapproved\b|\bmeeting\b|\bpublished\b|\btenders?\b|\bbids?\b|\boffers?\b|\bmodif\w+/i;
const TO =
  /^\s{0,4}(?:\([^)]{0,40}\)\s{0,4})?,?\s{0,4}(?:-|to|until|till|through|and|up to|(?:and |with )?(?:an? |the |its )?(?:contract )?(?:ends?|ending|expir\w+|finish\w*|end date)\b[^.;\d]{0,40})\s{0,4}(?:and including |midnight on |the |on |at |:){0,6}\s{0,4}$/i;
const STARTS = /\b(?:start\w*|commenc\w*|begin\w*|from|go[- ]live|effective)\b[^.;\d]{0,40}$/i;
const LASTS =
  /^[^.\n]{0,80}\b(?:for|period of|term of|duration|initial)\b[^.\n]{0,40}\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)\b[^.\n]{0,12}\b(?:days?|weeks?|months?|years?)\b/i;
const DURATION =
  /\b(?:term|period|duration|contract)\b[^.\n]{0,60}\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b[^.\n]{0,12}\b(?:months?|years?)\b/i;
/** `April 24 - March 25`, `April 2026 to March 2028`. */
const MONTHS = new RegExp(
  `\\b${MONTH}\\.?\\s+'?(?:20)?2\\d\\b\\s*(?:-|to|until|till|through|and)\\s*(?:the end of )?${MONTH}\\.?\\s+'?(?:20)?[23]\\d\\b`,
  'i',
);

/** `from April 2026`: a month with its year, which may be when the services begin. */
const A_MONTH = new RegExp(`(?<!\\d\\s{0,2}(?:st|nd|rd|th)?\\s{0,2})\\b${MONTH}\\.?\\s{1,4}20[2-4]\\d\\b`, 'i');
/** `Two years from 1 May`: how long it is from a day is said of the services. */
const HOW_LONG =
  /\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)[ -](?:months?|years?)\b/i;
/** Between two days so far apart nothing else goes on that a notice gives both ends of. */
const LONG = 60;

function inProse({ texts }: NoticeDocument): readonly Period[] {
  return texts.flatMap(({ path, text }) =>
    clausesOf(text).flatMap((clause) => {
      const ofServices = SERVICES.test(clause.text) || /^\W*\d/.test(clause.text) || HOW_LONG.test(clause.text);
      const ofThisContract = THIS_CONTRACT.test(clause.text) && !ANOTHER_PERIOD.test(clause.text);
      const dates = dateExpressionsIn(clause.text).filter(({ weak }) => !weak);
      return dates.flatMap((date, index): readonly Period[] => {
        const lead = clause.text.slice(dates[index - 1]?.end ?? 0, date.start);
        if (NOT_SERVICES.test(lead)) return [];
        const from = dayOf(date);
        const next = dates[index + 1];
        const after = clause.text.slice(date.end, next?.start ?? clause.text.length);
        if (next && TO.test(after)) {
          const to = dayOf(next);
          const long =
            from !== null && to !== null && daysBetween(from, to) >= LONG && !ANOTHER_PERIOD.test(clause.text);
          return ofServices || long ? [{ path, from, to, whole: true, ofThisContract }] : [];
        }
        if (!ofServices || !STARTS.test(lead)) return [];
        const lasts = LASTS.test(clause.text.slice(date.end)) || LASTS.test(clause.text.slice(0, date.start));
        return [{ path, from, to: null, whole: lasts, ofThisContract }];
      });
    }),
  );
}

/** `1 April to 31 March 2028`: a year that only the end has is not guessed for the beginning. */
function dayOf(date: DateExpression): CalendarDate | null {
  const reading = date.year === null ? null : readingOf({ ...date, weekday: null }, null);
  return reading && 'date' in reading ? reading.date : null;
}
