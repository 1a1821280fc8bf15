import { toldStandstill } from './told-standstill.js';
import { standstillOf } from '../kind/standstill.js';
import { clausesOf } from '../dates/clauses.js';
import { dateExpressionsIn } from '../dates/date-expressions.js';
import { readingOf } from '../dates/readings.js';
import { objectsOf } from '../document/json.js';
import { isCompiled, type NoticeDocument } from '../document/notice-document.js';
import { londonDate } from '../document/published.js';
import {
  addDays,
  lawBegins,
  cite,
  dateInWords,
  numberOn,
  parameterValue,
  withinDaysOf,
  type CalendarDate,
  type StandstillClock,
} from '../../../../workflows/index.js';
import { finding, undetermined, type Check, type CheckContext, type Reported } from './check.js';

/** When the contract was entered into: not before standstill ended (reg 12(1)), and the notice of it in the days after it. */
export const awardDatesCheck: Check = (context) => [...signedTooEarly(context), ...late(context)];

interface Dated {
  readonly path: string;
  readonly on: CalendarDate;
}

/** Forms that will take no notice without a date of signature make authors enter one and say so in the text. */
const DISCLAIMED =
  /\b(?:signature|signed|signing|award|conclusion)\b[^.\n]{0,20}\bdate\b[^.\n]{0,160}\b(?:system|mandatory|required (?:by|field)|form|placeholder|not (?:yet )?(?:been )?signed|indicative|inputted|entered)\b|\bcontract (?:will|has|shall) not (?:be |been |yet been )*signed\b|\bno contract (?:has been|will be) (?:signed|entered into)\b[^.\n]{0,60}\buntil\b/i;

function signedTooEarly(context: CheckContext): readonly Reported[] {
  const { kind, notice, clock, earlierStandstill } = context;
  const standstill = kind === 'intention-to-award' ? clock : kind === 'award' ? earlierStandstill : null;
  if (standstill === null) return kind === 'award' ? asTold(context) : [];
  return signatures(notice)
    .filter(({ on }) => on <= standstill.lastDay)
    .slice(0, 10)
    .map((signed) => tooEarly(signed, standstill, kind === 'intention-to-award' && DISCLAIMED.test(notice.allText)));
}

function tooEarly({ path, on }: Dated, { lastDay, earliestAward }: StandstillClock, disclaimed: boolean): Reported {
  const until = `Standstill lasts at least until midnight at the end of ${dateInWords(lastDay)}, so the contract may not be entered into before ${earliestAward}.`;
  return finding('signed-before-standstill-ended', disclaimed ? 'info' : 'error', path, {
    found: on,
    expected: `not before ${earliestAward}`,
    provision: cite('reg12StandstillBars'),
    message: disclaimed
      ? `The form gives ${on} as the date of signature; the text says that the contract was not signed then. ${until}`
      : `The notice gives ${on} as the date of signature. ${until}`,
  });
}

/** A notice of award may tell itself when its standstill ended, or when the notice of intention was published, from which the law counts. */
function asTold({ notice, process, holidays }: CheckContext): readonly Reported[] {
  if (!FOLLOWS_STANDSTILL.includes(process.process ?? '')) return [];
  const { announced, ended } = toldStandstill(notice);
  const clock = announced === null ? null : standstillOf(announced, holidays);
  if (clock === null && ended === null) return unseenStandstill(process.process);
  const last = clock !== null && (ended === null || clock.lastDay > ended) ? clock.lastDay : ended!;
  return signatures(notice)
    .filter(({ on }) => on <= last)
    .slice(0, 10)
    .map(({ path, on }) =>
      finding('signed-before-standstill-ended', 'error', path, {
        found: on,
        expected: `not before ${addDays(last, 1)}`,
        provision: cite('reg12StandstillBars'),
        message: `The notice gives ${on} as the date of signature, and ${
          last === ended
            ? `says that standstill ended on ${dateInWords(last)}`
            : `${dateInWords(announced!)} as the day on which the intention was published: standstill then lasts at least until midnight at the end of ${dateInWords(last)}`
        }.`,
      }),
    );
}

const FOLLOWS_STANDSTILL: readonly string[] = ['direct-award-c', 'most-suitable-provider', 'competitive'];

/** A notice of award does not say when the notice of intention was published, and representations may have kept standstill open. */
function unseenStandstill(process: string | null): readonly Reported[] {
  if (!FOLLOWS_STANDSTILL.includes(process ?? '')) return [];
  return [
    undetermined(
      'signed-before-standstill-ended',
      'Whether the contract was entered into after standstill had ended: the notice of intention is not in this file.',
    ),
  ];
}

/** The provisions that set the days for the notice; all run from the award to submission of the notice. */
const LIMITS: Readonly<Record<string, string>> = {
  'direct-award-a': cite('reg7AwardNoticeWithin30'),
  'direct-award-b': cite('reg8AwardNoticeWithin30'),
  'direct-award-c': cite('reg9AwardNoticeWithin30'),
  'most-suitable-provider': cite('reg10AwardNoticeWithin30'),
  competitive: cite('reg11AwardNoticeWithin30'),
  urgent: 'reg 14(5)(a)',
  'call-off': 'reg 18(6)',
};
const ANY_PROCESS = 'reg 7(2)(b), 8(2)(b), 9(11)(b), 10(15)(b), 11(17)(b) or 18(6)';

function late(context: CheckContext): readonly Reported[] {
  const { kind, notice, process } = context;
  if (notice.published === null) return [];
  if (kind === 'modification' || kind === 'urgent-modification') {
    const provision = kind === 'modification' ? 'reg 13(5)' : 'reg 14(5)(a)';
    const made = datedIn(notice, MODIFIED);
    return made.length > 0 ? lateAfter(made, notice, provision, 'the modification') : [unknownDate('modification')];
  }
  if (kind === 'abandonment') {
    const days = numberOn('abandonment-notice-days', notice.published).value;
    const decided = datedIn(notice, ABANDONED, ABANDONS);
    if (new Set(decided.map(({ on }) => on)).size === 1 && BEFORE_STANDSTILL.test(notice.allText))
      return lateAbandonment(decided[0]!, days, notice.published);
    return [
      undetermined(
        'notice-late',
        `Whether the notice is in time: the ${days} days run from the decision to abandon or, where that was made in standstill, from the end of standstill, and a notice need not say which.`,
      ),
    ];
  }
  if (kind !== 'award' && kind !== 'urgent-award') return [];
  const inForm = signatures(notice);
  const awarded = inForm.length > 0 ? inForm : datedIn(notice, AWARDED);
  if (awarded.length === 0) return [unknownDate('award')];
  return lateAfter(awarded, notice, LIMITS[process.process ?? ''] ?? ANY_PROCESS, 'the award');
}

/** Before any notice of intention there is no standstill in which the decision could have been made. */
function lateAbandonment({ path, on }: Dated, days: number, published: CalendarDate): readonly Reported[] {
  const { lastDay } = withinDaysOf(on, days);
  if (published <= lastDay) return [];
  return [
    finding('notice-late', 'error', path, {
      found: published,
      expected: `submitted by ${lastDay}`,
      provision: 'reg 15(5)(b)',
      message: `Published on ${published}; the decision to abandon is dated ${on}, before any standstill, so the notice had to be submitted by ${lastDay}. Publication follows submission, so this is late unless it was submitted by then and published only afterwards.`,
    }),
  ];
}

function lateAfter(
  events: readonly Dated[],
  notice: NoticeDocument,
  provision: string,
  what: string,
): readonly Reported[] {
  const { published } = notice;
  // What was published before the Regulations came into force is of no award under them.
  if (published === null || published < lawBegins) return [];
  const days = parameterValue('award-notice-days', published);
  const distinct = new Map([...events].reverse().map((event) => [event.on, event] as const));
  return [...distinct.values()]
    .reverse()
    .map((event) => ({ ...event, lastDay: withinDaysOf(event.on, days).lastDay }))
    .filter(({ lastDay }) => lastDay < published)
    .slice(0, 10)
    .map(({ path, on, lastDay }) =>
      // The date of a merged record is that of its last release, which may be a correction of a notice that was in time.
      finding('notice-late', isCompiled(notice) ? 'warning' : 'error', path, {
        found: published,
        expected: `submitted by ${lastDay}`,
        provision,
        message: `Published on ${published}; ${what} is dated ${on}, so the notice had to be submitted by ${lastDay}. Publication follows submission, so this is late unless it was submitted by then and published only afterwards.`,
      }),
    );
}

function unknownDate(of: 'award' | 'modification'): Reported {
  return undetermined('notice-late', `Whether the notice is in time: it gives no date of the ${of}.`);
}

/** The dates on which the contracts were entered into, as the form has them. */
function signatures({ data, prefix }: NoticeDocument): readonly Dated[] {
  return objectsOf(data['contracts']).flatMap(([index, contract]) => {
    const on = londonDate(contract['dateSigned']);
    return on === null ? [] : [{ path: `${prefix}contracts[${index}].dateSigned`, on }];
  });
}

const AWARDED =
  /\b(?:date of (?:the )?(?:contract )?award|award(?:ed)? date|(?:contract|agreement) (?:was|has been) (?:awarded|signed|entered into|concluded)|(?:awarded|signed|entered into|concluded) on)\b[^.\d]{0,40}$/i;
/** Nothing had been announced yet, or offers were still to come: the decision was not made in standstill. */
const BEFORE_STANDSTILL =
  /\b(?:before|prior to|without|no)\b[^.;\n]{0,40}\b(?:intention|intent|stand[- ]?still|offers?|bids?|tenders?|evaluation|assessment|provider (?:was|had been) (?:chosen|selected))\b/i;
const ABANDONED =
  /\b(?:decision|decided|resolved|agreed|determined|abandon\w*|discontinu\w*)\b[^.;\n\d]{0,80}\b(?:on|of|dated|:)\s{0,4}(?:\w{3,9}day,? )?$/i;
const ABANDONS =
  /^[^.;\n]{0,120}\b(?:decided|resolved|agreed|determined|decision)\b[^.;\n]{0,60}\b(?:abandon|discontinu|end|stop|not to)\w*/i;
const MODIFIED =
  /\b(?:date of (?:the )?modification|modification date|(?:was|has been|were) (?:formally |urgently )*modified|modification (?:was|has been) (?:made|agreed|signed|entered into)|modified on)\b[^.\d]{0,40}$/i;

/** The dates of what is said before them or, where that may be, after them in the same clause. */
function datedIn({ texts, published }: NoticeDocument, said: RegExp, after?: RegExp): readonly Dated[] {
  return texts.flatMap(({ path, text }) =>
    clausesOf(text).flatMap((clause) =>
      dateExpressionsIn(clause.text).flatMap((date) => {
        const isSaid =
          said.test(clause.text.slice(Math.max(0, date.start - 200), date.start)) ||
          after?.test(clause.text.slice(date.end, date.end + 200));
        if (date.weak || !isSaid) return [];
        const reading = readingOf(date, published);
        return 'date' in reading ? [{ path, on: reading.date }] : [];
      }),
    ),
  );
}
