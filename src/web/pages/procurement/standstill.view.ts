import {
  dateInWords,
  labelOf,
  londonDateOf,
  standingDecision,
  type Action,
  type CommandType,
  type OpenWork,
  type StandstillStatus,
} from '../../../../workflows/index.js';
import { permissions, type MemberSeen } from '../../../identity/index.js';
import type { StandingInFull } from '../../../procurements/procurements.reading.js';
import { standstillStrip, waitStrip, type DayStrip } from '../../components/day-strip.js';
import { headOf, type ProcurementHead } from '../../components/procurement-head.js';
import { capital } from '../../../platform/words/amounts.js';
import { doAddress, lawAddress } from '../../words/commands.js';
import { dayAndTime, dayOf, workingDaysLeft } from '../../words/moments.js';
import { workInWords } from '../../words/work-days.js';
import { whoCan } from '../../components/who-may.js';
import type { Looking } from './overview.view.js';

export interface ConditionRow {
  readonly name: string;
  readonly provision: string;
  readonly provisionAddress: string;
  readonly status: 'Completed' | 'In progress' | 'Not yet started' | 'Cannot start yet';
  readonly text: string;
  readonly acts: readonly { readonly text: string; readonly href: string }[];
}

export interface StandstillView {
  readonly head: ProcurementHead;
  /** The answer, in one sentence, and what follows from it. */
  readonly answer: string;
  readonly follows: string | null;
  readonly strip: DayStrip | null;
  readonly calendar: string | null;
  readonly published: string | null;
  readonly provisions: readonly { readonly text: string; readonly href: string }[];
  /** The working days after everybody was informed; null while they do not run. */
  readonly wait: DayStrip | null;
  readonly conditions: readonly ConditionRow[];
  readonly met: number;
  readonly flag: { readonly text: string; readonly act: string | null; readonly who: string | null } | null;
  /** Counts that were replaced, each with why. */
  readonly replaced: readonly string[];
}

/** The standstill of the current run: its days, and what must be met for it to end. */
export function standstillView(
  standing: StandingInFull,
  looking: Looking,
  members: readonly MemberSeen[],
): StandstillView {
  const { standstill: status, calendarFlag: flag, asOf, id } = standing;
  const may = (type: CommandType): boolean => permissions[type].some((role) => looking.roles.includes(role));
  const conditions = (status?.conditions ?? []).map((condition) => conditionRow(condition, standing, may));
  return {
    head: headOf(standing, 'standstill', 'Standstill', looking.roles.includes('auditor')),
    ...(status ? answerOf(standing, status) : notBegun(standing)),
    strip: status && standstillStrip(status.clock, asOf, afterTheLastDay(status)),
    calendar: status && calendarOf(standing, status),
    published: status?.clock.published ?? null,
    provisions: (status?.clock.provisions ?? []).map((text) => ({ text, href: lawAddress(text) })),
    wait: waitOf(standing),
    conditions,
    met: conditions.filter(({ status: how }) => how === 'Completed').length,
    flag: flag && {
      text:
        flag.newLastDay === flag.oldLastDay
          ? 'A newer list of holidays makes the working days after the further decision end later.'
          : `A newer list of holidays moves the last day for representations from ${dateInWords(flag.oldLastDay)} to ${dateInWords(flag.newLastDay)}. The standstill period does not end by the old count.`,
      act: may(flag.command) ? doAddress(id, flag.command) : null,
      who: may(flag.command) ? null : whoCan(flag.command, members),
    },
    replaced: status ? replacedClocks(status) : [],
  };
}

type Answer = Pick<StandstillView, 'answer' | 'follows'>;

function notBegun({ facts, machine }: StandingInFull): Answer {
  const { intention } = facts.run;
  if (facts.abandonment !== null)
    return { answer: 'There is no standstill period: the procurement was abandoned.', follows: null };
  if (machine === 'direct-award-a' || machine === 'direct-award-b') {
    return {
      answer: 'This process has no standstill period.',
      follows: 'The contract may be entered into without one, and the notice of the award follows it.',
    };
  }
  if (intention) {
    return {
      answer: 'The standstill period begins on the day after the notice of intention is published.',
      follows: `It was submitted on ${dayOf(intention.submittedAt)}. Its days can be counted once its publication is on record.`,
    };
  }
  return {
    answer: 'The standstill period has not begun.',
    follows: 'It begins on the day after a notice of intention to award is published.',
  };
}

function answerOf({ facts, asOf }: StandingInFull, status: StandstillStatus): Answer {
  const { clock, endedAt, endsBy, windowCloses } = status;
  const last = dateInWords(clock.lastDay);
  const all = Object.values(facts.run.hearing.representations).filter(({ inTime }) => inTime);
  const came =
    all.length === 0
      ? 'None came'
      : all.length === 1
        ? 'One representation came in time'
        : `${all.length} representations came in time`;
  if (endedAt !== null) {
    return {
      answer: `The standstill period ended: ${dayAndTime(endedAt)}.`,
      follows: `The window for representations closed at midnight at the end of ${last}. ${came}.`,
    };
  }
  if (asOf < windowCloses) {
    const left = workingDaysLeft(clock.days, asOf);
    return {
      answer: `Representations are in time if they arrive before midnight at the end of ${last}.`,
      follows:
        endsBy === 'itself'
          ? `${came} so far.${left === null ? '' : ` ${capital(left)}.`} If none that is valid arrives, the standstill period ends by itself at that midnight, and the contract may be entered into from ${dateInWords(clock.earliestAward)}.`
          : `${came}, so the standstill period no longer ends by itself. It ends when every condition below is met, and not before that midnight.`,
    };
  }
  return {
    answer: `The window for representations closed at midnight at the end of ${last}.`,
    follows: `${came}, so the standstill period ends when every condition below is met.`,
  };
}

const afterTheLastDay = ({ endsBy }: StandstillStatus): string =>
  endsBy === 'itself'
    ? 'The contract may be entered into if no representation arrived'
    : 'The window has closed; the conditions below decide';

function calendarOf({ calendar }: StandingInFull, { clock }: StandstillStatus): string {
  const source = calendar.asOf === clock.calendar.asOf ? ` from ${calendar.source}` : '';
  return `Holidays of England and Wales, list of ${dateInWords(clock.calendar.asOf)}${source}.`;
}

/** The working days after the last of those who are told was informed of the decision that stands. */
function waitOf({ facts, asOf }: StandingInFull): DayStrip | null {
  const decision = standingDecision(facts.run.hearing);
  if (!decision || decision.recipients.some(({ key }) => !Object.hasOwn(decision.informed, key))) return null;
  const last = Object.values(decision.informed).toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1))[0];
  if (!last) return null;
  const informed =
    last.wait.after === londonDateOf(last.sentAt) ? 'The last provider was informed' : 'Counted from here';
  return waitStrip(last.wait, asOf, informed, 'The wait is over; the other conditions decide');
}

function replacedClocks({ replacedClocks: replaced, correctedClocks, clock }: StandstillStatus): readonly string[] {
  return [
    ...replaced.map(
      (one) =>
        `Counted with the list of holidays of ${dateInWords(one.calendar.asOf)}, the last day was ${dateInWords(one.lastDay)}. The list of ${dateInWords(clock.calendar.asOf)} was applied since.`,
    ),
    ...correctedClocks.map(
      ({ clock: one, by, recordedAt }) =>
        `Counted from a publication on ${dateInWords(one.published)}, the last day was ${dateInWords(one.lastDay)}. That was put right on ${dayOf(recordedAt)}: the notice was published on ${dateInWords(by.published)}.`,
    ),
  ];
}

type Condition = StandstillStatus['conditions'][number];

/** By which acts each condition comes to be met, by words of its name; those that are not here are met by time. */
const actsFor: readonly (readonly [words: string, acts: readonly CommandType[]])[] = [
  ['a further decision was made', ['MakeFurtherDecision']],
  ['had the opportunity to explain', ['OfferClarification', 'AnswerClarification']],
  ['the information asked for', ['ProvideInformation', 'WithholdInformation']],
  ['the decision was reviewed', ['RecordReview']],
  ['every provider was informed', ['InformOfFurtherDecision']],
  ['no more further decisions', ['IntendNoFurtherDecision']],
  ['the Panel’s review', ['RecordPanelAcceptance', 'RecordPanelRefusal', 'RecordPanelAdvice', 'ReleasePanelHold']],
];

function conditionRow(
  condition: Condition,
  standing: StandingInFull,
  may: (type: CommandType) => boolean,
): ConditionRow {
  const { name, provision, met, missing, at } = condition;
  const acts = actsFor.find(([words]) => name.includes(words))?.[1] ?? [];
  const open = standing.actions.filter(({ type, available }) => acts.includes(type) && available);
  const work = standing.work.filter(({ command }) => command !== null && acts.includes(command));
  const status = met ? 'Completed' : statusOf(condition, acts, open.length > 0, standing);
  return {
    name: capital(name),
    ...{ provision, provisionAddress: lawAddress(provision) },
    status,
    text: met ? (at === null ? 'Nothing is open.' : `Met ${dayAndTime(at)}.`) : (missing ?? ''),
    acts:
      met || status === 'Cannot start yet'
        ? []
        : actsOf(
            standing.id,
            work.filter(({ command }) => may(command!)),
            open.filter(({ type }) => may(type)),
          ),
  };
}

/** What somebody can do about a condition: what waits for them or, where nothing does by itself, the acts that come next. */
function actsOf(id: string, work: readonly OpenWork[], open: readonly Action[]): ConditionRow['acts'] {
  if (work.length === 0) {
    return open.filter(({ next }) => next).map(({ type }) => ({ text: labelOf(type), href: doAddress(id, type) }));
  }
  return work.map(({ command, about, label }) => ({
    text: workInWords(label),
    href: doAddress(id, command!, about),
  }));
}

function statusOf(
  { at }: Condition,
  acts: readonly CommandType[],
  isOpen: boolean,
  { facts }: StandingInFull,
): ConditionRow['status'] {
  // Only time meets it: its end is known once it runs.
  if (acts.length === 0) return at === null ? 'Cannot start yet' : 'In progress';
  if (!isOpen) return 'Cannot start yet';
  const { representations, information, reviews, decisions, panel } = facts.run.hearing;
  const begun: Readonly<Record<string, boolean>> = {
    OfferClarification: Object.values(representations).some(({ clarification }) => clarification !== null),
    ProvideInformation: Object.values(information).some(
      ({ provided, withheld, given }) => provided ?? withheld ?? given,
    ),
    RecordReview: reviews.length > 0,
    MakeFurtherDecision: decisions.length > 0,
    InformOfFurtherDecision: decisions.some(({ informed }) => Object.keys(informed).length > 0),
    RecordPanelAcceptance: Object.keys(panel).length > 0,
  };
  return begun[acts[0]!] === true ? 'In progress' : 'Not yet started';
}
