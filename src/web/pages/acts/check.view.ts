import {
  acts,
  availableInShort,
  dateInWords,
  deadlines,
  standstillStatus,
  stateMeta,
  workIn,
  type Evidence,
  type Procurement,
  type StandstillClock,
  type Warning,
} from '../../../../workflows/index.js';
import { standstillStrip, type DayStrip } from '../../components/day-strip.js';
import { ruleRows, type RuleRow } from '../../components/rules-asked.js';
import { whyNotYet, withinSentence, type WhyNotYet } from '../../components/why-not-yet.js';
import type { Answers } from '../../forms/answers.js';
import { answeredRows, type AnsweredRow } from '../../forms/answered.js';
import { deadlineInWords } from '../../components/procurement-head.js';
import { lawAddress } from '../../words/commands.js';
import { beforeTheEndOf, timeAndDay } from '../../words/moments.js';
import type { ActOnDesk } from './act-desk.js';
import type { Carried } from '../../forms/sent.js';
import { blockedOn, carriesOf, kickerOf, sectionsOf } from './act-form.view.js';
import { formAddress } from './meant.js';

/** Something that follows from an act, with the provision that says so. */
export interface Consequence {
  readonly text: string;
  readonly cite: string | null;
  readonly href: string | null;
}

/** The answers once more, with what follows from them. */
export interface CheckView {
  readonly heading: string;
  readonly kicker: string | null;
  readonly rows: readonly AnsweredRow[];
  /** What comes of it first; null where it would be refused. */
  readonly lead: Consequence | null;
  /** The standstill that would begin, day by day. */
  readonly strip: DayStrip | null;
  readonly follows: readonly Consequence[];
  readonly warnings: readonly Consequence[];
  readonly refused: WhyNotYet | null;
  /** When it was held against the rules; null where it was not. */
  readonly verdict: string | null;
  /** The rules that the act must satisfy, each with whether it does. */
  readonly rules: readonly RuleRow[];
  readonly button: string;
  readonly action: string;
  readonly form: string;
  readonly carried: Carried;
  /** What goes along unseen: the answers as they were given. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
}

/** What a check of an act shows. */
export function checkView(desk: ActOnDesk, answers: Answers, carried: Carried): CheckView {
  const { type, procurementId, considered, reasons, choices } = desk;
  const { procurement, evidence, would, version } = considered;
  const { label } = acts[type];
  const form = formAddress(desk);
  const writing = { answers, choices, errors: [], unread: [] };
  const asOf = timeAndDay(evidence.now);
  const failed = [...reasons, ...desk.warnings].map(({ code }) => code);
  const rules = ruleRows(desk.rules, failed);
  return {
    heading: `Check before you ${withinSentence(label)}`,
    kicker: kickerOf(procurement.facts),
    rows: sectionsOf(carriesOf(type)).flatMap(({ fields }) => answeredRows(fields, writing)),
    lead: would === null ? null : leadOf(procurement, would.procurement, evidence),
    strip: would === null ? null : newStrip(procurement, would.procurement, evidence),
    follows: would === null ? [] : whatFollows(procurement, would.procurement, evidence),
    warnings: desk.warnings.map(warned),
    refused: reasons.length === 0 ? null : whyNotYet(label, reasons, blockedOn(desk, '#change')),
    verdict: `${checkedAgainst(rules.length)} at ${asOf}${procurementId === null ? '' : ` (version ${version})`}.`,
    rules,
    button: label,
    action: formAddress(desk, '/check'),
    form,
    carried,
    hidden: answers.entries.map(([name, value]) => ({ name, value })),
  };
}

/** `Checked against 14 rules`. */
export const checkedAgainst = (rules: number): string => `Checked against ${rules} ${rules === 1 ? 'rule' : 'rules'}`;

const said = (text: string, cite: string | null = null): Consequence => ({
  text,
  cite,
  href: cite === null ? null : lawAddress(cite),
});

const warned = ({ message, provision }: Warning): Consequence => said(message, provision);

/** The clock of a standstill that would begin, or would be counted anew; null where none would. */
function newClock(before: Procurement, after: Procurement, evidence: Evidence): StandstillClock | null {
  const clock = standstillStatus(after, evidence)?.clock;
  const was = before.facts.run.standstill?.clock;
  return clock && (clock.lastDay !== was?.lastDay || clock.standstillBegins !== was.standstillBegins) ? clock : null;
}

function newStrip(before: Procurement, after: Procurement, evidence: Evidence): DayStrip | null {
  const clock = newClock(before, after, evidence);
  return clock && standstillStrip(clock, evidence.now);
}

/** The one thing that weighs most: a standstill that would begin, or where the procurement would stand. */
function leadOf(before: Procurement, after: Procurement, evidence: Evidence): Consequence {
  const clock = newClock(before, after, evidence);
  if (clock) {
    return said(
      `The standstill would begin on ${dateInWords(clock.standstillBegins)}. Representations could be made until ${beforeTheEndOf(clock.lastDay)}.`,
      'reg 12(3)',
    );
  }
  const label = stateMeta(after).label;
  if (before.state === after.state && before.machine === after.machine) {
    return said('The procurement would stay where it is.');
  }
  return said(`The procurement would then be here: ${label}${/[.?]$/.test(label) ? '' : '.'}`);
}

/** What falls due, what is to be done and what comes next, that was not so before. */
function whatFollows(before: Procurement, after: Procurement, evidence: Evidence): readonly Consequence[] {
  const open = new Map(deadlines(before).map(({ id, dueOn, notBefore }) => [id, `${dueOn} ${notBefore}`]));
  const due = deadlines(after)
    .filter(({ id, dueOn, notBefore, metAt }) => metAt === null && open.get(id) !== `${dueOn} ${notBefore}`)
    .map((deadline) => {
      const { day, what } = deadlineInWords(deadline, evidence.now);
      return said(`${day}: ${what}`, deadline.provision);
    });
  const had = new Set(workIn(before, evidence).map(({ kind, about }) => `${kind} ${about}`));
  const work = workIn(after, evidence)
    .filter(({ kind, about }) => !had.has(`${kind} ${about}`))
    .map(({ label, provision }) => said(`To do then: ${label}`, provision));
  const could = new Set(availableInShort(before, evidence).next.map(({ type }) => type));
  const next = availableInShort(after, evidence)
    .next.filter(({ type }) => !could.has(type))
    .map(({ label, provision }) => said(`Next comes: ${label}`, provision));
  return [...due, ...work, ...next];
}
