import {
  dateInWords,
  type Action,
  type Deadline,
  type Facts,
  type Instant,
  type Process,
} from '../../../workflows/index.js';
import { lawAddress } from '../words/commands.js';
import { daysLeft, timeAndDay, workingDaysLeft } from '../words/moments.js';
import { lawInForce, processName } from '../words/processes.js';

/** What the head of a procurement's pages is made of: a procurement as it stands, or as it stood. */
export interface HeadSource {
  readonly id: string;
  readonly version: number;
  readonly regime: string;
  readonly process: Process | null;
  readonly stateLabel: string;
  readonly facts: Facts;
  readonly deadlines: readonly Deadline[];
  /** The instant at which it is true. */
  readonly asOf: Instant;
  /** What can be done and what stands against the rest, and how much is on record; left out of what is past. */
  readonly actions?: readonly Action[];
  readonly counts?: { readonly documents: number; readonly gaps: number };
}

/** The pages of a procurement, by the last part of their addresses; the overview has none. */
export type RailPage =
  | ''
  | 'standstill'
  | 'representations'
  | 'not-yet'
  | 'criteria'
  | 'evaluation'
  | 'exclusions'
  | 'conflicts'
  | 'notices'
  | 'documents'
  | 'record'
  | 'history'
  | 'process'
  | 'refusals';

export interface NextDeadline {
  readonly day: string;
  /** What falls due, as it follows the day. */
  readonly what: string;
  readonly left: string | null;
  readonly overdue: boolean;
  readonly provision: string;
  readonly provisionAddress: string;
}

export interface RailEntry {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
  /** How many, or how it stands; null where that says nothing. */
  readonly count: string | null;
}

export interface ProcurementHead {
  readonly id: string;
  readonly title: string;
  readonly reference: string;
  readonly process: string;
  /** The name of the page; the overview is named after the procurement. */
  readonly heading: string;
  readonly kicker: string;
  readonly state: string;
  readonly law: string;
  readonly next: NextDeadline | null;
  /** `As of 10:32am on Tuesday 24 March 2026 (version 12)`. */
  readonly asOf: string;
  readonly rail: readonly { readonly name: string; readonly entries: readonly RailEntry[] }[];
}

/**
 * The head and the rail of a procurement's pages.
 *
 * @param current the page that is shown, and its name; the overview is `''` and takes the title of the procurement.
 * @param mayAudit whether refusals may be read, which only auditors may.
 */
export function headOf(source: HeadSource, current: RailPage | null, name = '', mayAudit = false): ProcurementHead {
  const { id, facts, process, stateLabel, regime, version, asOf } = source;
  const { title = '', reference = '' } = facts.opening ?? {};
  const named = processName(process);
  return {
    ...{ id, title, reference, process: named },
    heading: name === '' ? title : name,
    kicker: name === '' ? `${reference} · ${named}` : `${title} · ${reference}`,
    state: stateLabel,
    law: lawInForce(regime),
    next: nextDeadline(source),
    asOf: `As of ${timeAndDay(asOf)} (version ${version})`,
    rail: railOf(source, current, mayAudit),
  };
}

/** What falls due first: what is overdue before everything else. What only opened or ended by its day alone is no deadline any more. */
export function nextDeadline({ deadlines, asOf }: Pick<HeadSource, 'deadlines' | 'asOf'>): NextDeadline | null {
  const open = deadlines.filter(({ metAt, at, kind }) => metAt === null && !(at <= asOf && byTimeAlone.has(kind)));
  const [first] = open.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  if (!first) return null;
  return { ...deadlineInWords(first, asOf), provision: first.provision, provisionAddress: lawAddress(first.provision) };
}

const byTimeAlone: ReadonlySet<Deadline['kind']> = new Set([
  'standstill-ends',
  'further-decision-wait',
  'identification-gate',
]);

/** A deadline in words: its day, what it is, and how much of it is left. */
export function deadlineInWords(
  deadline: Deadline,
  now: Instant,
): Pick<NextDeadline, 'day' | 'what' | 'left' | 'overdue'> {
  const { kind, dueOn, notBefore, label, at } = deadline;
  const what = whatFallsDue[kind] ?? lowered(label);
  const overdue = dueOn !== null && now >= at && !byTimeAlone.has(kind);
  if (dueOn === null) return { day: `From ${dateInWords(notBefore!)}`, what, left: null, overdue };
  const { days } = deadline.working as { readonly days?: Parameters<typeof workingDaysLeft>[0] };
  const left = days ? workingDaysLeft(days, now) : daysLeft(dueOn, now);
  const day = byTimeAlone.has(kind) ? capitalMidnight(dueOn) : dateInWords(dueOn);
  return { day, what, left, overdue };
}

const capitalMidnight = (date: string): string => `${dateInWords(date)}, before midnight at its end`;

/** Where the label of the law is a whole sentence; in the head a few words are read. */
const whatFallsDue: Partial<Record<Deadline['kind'], string>> = {
  'standstill-ends': 'last day for representations',
  'further-decision-wait': 'last working day of the wait after everybody was informed',
  'identification-gate': 'the identification of potential providers may be completed',
};

const lowered = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** What a procurement comes to: while nothing next is blocked, what stands against it is what people wait for. */
const award: ReadonlySet<string> = new Set(['EnterIntoContract', 'ConcludeFramework']);

/** How many reasons stand against the next steps or, where none does, against the award; each once however much it stands against. */
function reasonsAgainstNext(actions: readonly Action[]): number {
  const blocked = actions.filter(({ available, system }) => !available && !system);
  const next = blocked.filter((action) => action.next);
  const reasons = (next.length > 0 ? next : blocked.filter(({ type }) => award.has(type))).flatMap(
    ({ blockedBy }) => blockedBy,
  );
  const open = reasons.filter(({ code }) => !/^step-|^process-is-/.test(code));
  return new Set(open.map(({ code, message }) => `${code} ${message}`)).size;
}

function railOf(
  { id, facts, version, actions = [], counts = { documents: 0, gaps: 0 } }: HeadSource,
  current: RailPage | null,
  mayAudit: boolean,
): ProcurementHead['rail'] {
  const { run, earlierRuns, conflicts, contracts, abandonment } = facts;
  const runs = [...earlierRuns, run];
  const representations = runs.flatMap(({ hearing }) => Object.keys(hearing.representations)).length;
  const submitted = [
    ...runs.flatMap((each) => [each.intendedApproach, each.invitation, each.intention]),
    ...contracts.map(({ notice }) => notice),
    abandonment?.notice ?? null,
  ].filter((notice) => notice !== null).length;
  const standstill = run.standstill === null ? null : run.standstill.endedAt === null ? 'open' : 'ended';
  const some = (count: number): string | null => (count === 0 ? null : count.toLocaleString('en-GB'));
  const entry = (page: RailPage, text: string, count: string | null = null): RailEntry => ({
    ...{ text, count },
    href: `/procurements/${id}${page === '' ? '' : `/${page}`}`,
    current: page === current,
  });
  return [
    {
      name: 'Where it stands',
      entries: [
        entry('', 'Overview'),
        entry('standstill', 'Standstill', standstill),
        entry('representations', 'Representations', some(representations)),
        entry('not-yet', 'Not yet', some(reasonsAgainstNext(actions))),
      ],
    },
    {
      name: 'Deciding',
      entries: [
        entry('criteria', 'Criteria'),
        entry('evaluation', 'Evaluation'),
        entry('exclusions', 'Exclusions'),
        entry('conflicts', 'Conflicts', some(conflicts.conflicts.length)),
      ],
    },
    {
      name: 'On record',
      entries: [
        entry('notices', 'Notices', some(submitted)),
        entry('documents', 'Documents', some(counts.documents)),
        entry('record', 'Record', counts.gaps === 0 ? null : `${counts.gaps} ${counts.gaps === 1 ? 'gap' : 'gaps'}`),
      ],
    },
    {
      name: 'Looking back',
      entries: [
        entry('history', 'History', some(version)),
        entry('process', 'Process'),
        ...(mayAudit ? [entry('refusals', 'Refusals')] : []),
      ],
    },
  ];
}
