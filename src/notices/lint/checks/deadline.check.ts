import { clausesOf } from '../dates/clauses.js';
import { dateExpressionsIn } from '../dates/date-expressions.js';
import { readingOf } from '../dates/readings.js';
import { periodsStated } from '../dates/stated-periods.js';
import { statedDeadlines, type Closing, type StatedDeadline } from '../dates/stated-deadlines.js';
import {
  addDays,
  cite,
  dateInWords,
  daysBetween,
  whyNotWorkingDay,
  type StandstillClock,
} from '../../../../workflows/index.js';
import type { HolidayCalendar } from '../../../../workflows/index.js';
import { finding, undetermined, type Check, type CheckContext, type Reported } from './check.js';

const window = cite('reg12RepresentationsWindow');
const endsByItself = cite('reg12EndsByItself');

/**
 * The deadline for representations that a notice of intention states, against the one that reg 12(3) gives: midnight at the
 * end of the 8th working day after the day standstill begins. No Schedule requires a notice to state one.
 */
export const deadlineCheck: Check = (context) => {
  if (context.kind !== 'intention-to-award') return [];
  const { deadlines, unclear } = statedDeadlines(context.notice.texts, context.notice.published);
  if (deadlines.length === 0) {
    return [
      ...unclear.map(({ path, raw }) =>
        undetermined('deadline-missing', `\`${path}\`: whether ${raw} is the end of standstill is not said.`),
      ),
      ...noDate(context),
    ];
  }
  const about = (what: StatedDeadline['about']): readonly StatedDeadline[] =>
    deadlines.filter((deadline) => deadline.about === what);
  const distinct = [...about('representations'), ...about('standstill')].filter(
    (deadline, index, all) => all.findIndex((other) => sameMeaning(other, deadline)) === index,
  );
  const forRepresentations = distinct.filter((deadline) => deadline.about === 'representations');
  const reported = distinct.flatMap((deadline) => judged(deadline, context, forRepresentations.length > 0));
  return [...reported, ...contradiction(distinct, forRepresentations, context)];
};

function judged(deadline: StatedDeadline, context: CheckContext, others: boolean): readonly Reported[] {
  const { clock } = context;
  const { path, raw, meaning } = deadline;
  const expected = clock?.lastDay ?? null;
  if ('impossible' in meaning) {
    const message = `The notice gives ${raw} as the deadline. There is no such date.${whatTheLawGives(clock)}`;
    return [finding('deadline-impossible', 'error', path, { found: raw, expected, provision: window, message })];
  }
  if ('ambiguous' in meaning) {
    const message = `The deadline can be read in more than one way: ${meaning.ambiguous}.${whatTheLawGives(clock)}`;
    return [
      finding('deadline-ambiguous', 'warning', path, { found: raw, expected, provision: window, message }),
      ...(clock && meaning.candidates.length > 0 && meaning.candidates.every((closing) => isEarly(closing, clock))
        ? [tooEarly(deadline, meaning.candidates[0]!, null, clock, context.holidays)]
        : []),
    ];
  }
  if (clock === null) return [];
  if (isEarly(meaning.closes, clock)) {
    return [tooEarly(deadline, meaning.closes, meaning.at, clock, context.holidays)];
  }
  // An authority may let standstill run on; only the window for representations is worth a remark.
  if (deadline.about === 'standstill' && others) return [];
  return isLate(meaning.closes, clock) ? [later(deadline, meaning.closes, clock)] : [];
}

function tooEarly(
  { path, about }: StatedDeadline,
  closes: Closing,
  at: string | null,
  clock: StandstillClock,
  holidays: HolidayCalendar,
): Reported {
  const onTheDay = closes.date === clock.lastDay;
  const found = onTheDay && at !== null ? `${closes.date} ${at}` : closes.date;
  const stated = `${dateInWords(closes.date)}${at === null ? '' : ` at ${at}`}`;
  const what = about === 'representations' ? 'Representations are asked for by' : 'Standstill is said to end on';
  const days = daysBetween(closes.date, clock.lastDay);
  const short = onTheDay
    ? 'Providers have until midnight at the end of that day.'
    : `${whatTheLawGives(clock).trim()} That is ${days} ${days === 1 ? 'day' : 'days'} more.`;
  return finding('deadline-too-early', 'error', path, {
    found,
    expected: clock.lastDay,
    provision: about === 'representations' ? window : endsByItself,
    message: `${what} ${stated}${notAWorkingDay(closes.date, holidays)}. ${short}`,
  });
}

function later({ path }: StatedDeadline, closes: Closing, clock: StandstillClock): Reported {
  return finding('deadline-later-than-required', 'info', path, {
    found: closes.date,
    expected: clock.lastDay,
    provision: window,
    message: `Representations are invited until ${dateInWords(closes.date)}, which is later than the law requires (${dateInWords(clock.lastDay)}). Only those before midnight at the end of ${clock.lastDay} keep the standstill open under reg 12.`,
  });
}

/** No deadline is given as a date. */
function noDate({ notice, clock }: CheckContext): readonly Reported[] {
  const [period] = periodsStated(notice.texts);
  const expected = clock?.lastDay ?? null;
  const unread = period ? null : unexplainedDate(notice);
  if (unread !== null) {
    const message = `\`${unread.path}\`: whether ${unread.raw} is the deadline for representations is left to the reader.${whatTheLawGives(clock)}`;
    return [undetermined('deadline-missing', message)];
  }
  if (!period) {
    const message = `The notice states no deadline for representations.${whatTheLawGives(clock)} No Schedule requires it to be stated; providers are better served when it is.`;
    return [
      finding('deadline-missing', 'info', `${notice.prefix}description`, { expected, provision: window, message }),
    ];
  }
  const { path, raw, count, unit, isTheLaws } = period;
  const lessThanTheLaw = unit !== 'working' && clock !== null && addDays(clock.published, count) < clock.lastDay;
  const severity = isTheLaws ? 'info' : lessThanTheLaw ? 'error' : 'warning';
  const message = `The deadline is given as a length of time ("${raw}") and not as a date${
    lessThanTheLaw ? ', and read as it stands it is shorter than the law gives' : ''
  }.${whatTheLawGives(clock)}`;
  return [finding('deadline-not-a-date', severity, path, { found: raw, expected, provision: window, message })];
}

/**
 * More than one day by which to make representations. The end of standstill is that day too (reg 12(3), (9)), unless an authority lets it
 * run on: it counts where one of the two is earlier than the law has it.
 */
function contradiction(
  all: readonly StatedDeadline[],
  forRepresentations: readonly StatedDeadline[],
  { clock }: CheckContext,
): readonly Reported[] {
  const daysOf = (of: readonly StatedDeadline[]): readonly string[] => [
    ...new Set(of.flatMap(({ meaning }) => ('closes' in meaning ? [meaning.closes.date] : []))),
  ];
  const own = daysOf(forRepresentations);
  const either = daysOf(all);
  const deadlines = all;
  const early = clock !== null && either.some((day) => day < clock.lastDay);
  const dates = own.length > 1 ? own : early ? either : [];
  if (dates.length < 2) return [];
  return [
    finding('deadline-ambiguous', 'warning', deadlines[0]!.path, {
      found: dates.join(', '),
      expected: clock?.lastDay ?? null,
      provision: window,
      message: `The notice gives more than one deadline for representations: ${dates.join(' and ')}.${whatTheLawGives(clock)}`,
    }),
  ];
}

const EXPLAINED =
  /\b(?:services?|contracts?|term|period of|commenc\w*|start\w*|begin\w*|expir\w*|sign\w*|decision|decided|meeting|met|published|minute|run|mobilis\w*|go[- ]live)\b/i;
/** Days after publication within which authors set a deadline. */
const USUAL = 45;

/** A day soon after publication of which nothing says what it is for: it may be the deadline, in words that are not understood. */
function unexplainedDate({ texts, published }: CheckContext['notice']): { path: string; raw: string } | null {
  if (published === null) return null;
  for (const { path, text } of texts) {
    for (const clause of clausesOf(text)) {
      for (const date of dateExpressionsIn(clause.text)) {
        const reading = readingOf(date, published);
        const lead = clause.text.slice(0, date.start);
        if (date.weak || !('date' in reading) || EXPLAINED.test(lead)) continue;
        const days = daysBetween(published, reading.date);
        if (days > 0 && days <= USUAL && !isARange(clause.text.slice(date.end))) return { path, raw: date.raw };
      }
    }
  }
  return null;
}

function isARange(after: string): boolean {
  return /^\s{0,4}(?:-|to|until|till)\s/i.test(after);
}

function whatTheLawGives(clock: StandstillClock | null): string {
  return clock === null
    ? ''
    : ` Published on ${clock.published}, the law gives until midnight at the end of ${dateInWords(clock.lastDay)}.`;
}

function notAWorkingDay(date: string, holidays: HolidayCalendar): string {
  if (date < holidays.from || date > holidays.to) return '';
  const why = whyNotWorkingDay(date, holidays);
  return why === null || dateInWords(date).startsWith(why) ? '' : ` (${why})`;
}

const MINUTES = 1440;

/** Minutes from the end of the window that the law gives; negative where the stated one closes earlier. */
function minutesAfter({ date, minute }: Closing, { lastDay }: StandstillClock): number {
  return daysBetween(lastDay, date) * MINUTES + minute - MINUTES;
}

function isEarly(closing: Closing, clock: StandstillClock): boolean {
  return minutesAfter(closing, clock) < 0;
}

function isLate(closing: Closing, clock: StandstillClock): boolean {
  return minutesAfter(closing, clock) > 0;
}

function sameMeaning(a: StatedDeadline, b: StatedDeadline): boolean {
  if ('closes' in a.meaning && 'closes' in b.meaning) {
    return a.meaning.closes.date === b.meaning.closes.date && a.meaning.closes.minute === b.meaning.closes.minute;
  }
  return !('closes' in a.meaning) && !('closes' in b.meaning) && a.raw === b.raw;
}
