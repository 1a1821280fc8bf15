import {
  type Action,
  type CommandType,
  type Deadline,
  type Instant,
  type OpenWork,
} from '../../../../workflows/index.js';
import { permissions, type MemberSeen, type Role } from '../../../identity/index.js';
import { deadlineInWords } from '../../components/procurement-head.js';
import { whoCan } from '../../components/who-may.js';
import { doAddress, lawAddress } from '../../words/commands.js';
import { momentFrom } from '../../words/moments.js';
import { dayOfWork, isPrompt, workInWords } from '../../words/work-days.js';

/** What the acts of a procurement are looked at with. */
export interface ActsSource {
  readonly id: string;
  readonly actions: readonly Action[];
  readonly work: readonly OpenWork[];
  readonly deadlines: readonly Deadline[];
  readonly asOf: Instant;
  readonly state: string;
}

/** A line of something that can be done, or waits. */
export interface ActLine {
  readonly text: string;
  /** Where it is done; null for what whoever looks cannot do. */
  readonly href: string | null;
  /** More about it: whose it is, or what it is about. */
  readonly about: string | null;
  readonly provision: string;
  readonly provisionAddress: string;
  /** By when, or that there is no day: `Promptly`, `Any time`, `Thursday 9 April 2026`. */
  readonly day: string;
  readonly left: string | null;
  readonly overdue: boolean;
}

/** Everything that can be done or waits, by who can do something about it. */
export interface ActsNow {
  /** One act: what whoever looks would best do first; null where nothing waits for them. */
  readonly next: ActLine | null;
  readonly you: readonly ActLine[];
  /** What else they can do at any time; it leaves the procurement where it is, or ends it. */
  readonly besides: readonly ActLine[];
  readonly others: readonly ActLine[];
  readonly time: readonly ActLine[];
}

/** What waits for people outside the authority, whoever may put it on record. */
const outside: ReadonlyMap<OpenWork['kind'], string> = new Map([
  ['await-clarification', 'The provider'],
  ['await-panel', 'The Independent Patient Choice and Procurement Panel'],
  ['await-panel-advice', 'The Independent Patient Choice and Procurement Panel'],
]);

/**
 * What can be done in a procurement now, by whoever looks and by others, and what time alone brings.
 *
 * @param held the roles that whoever looks holds within the authority.
 * @param members everybody of it, to say by name who could.
 */
export function actsNow(source: ActsSource, held: readonly Role[], members: readonly MemberSeen[]): ActsNow {
  const { actions, work } = source;
  const mine = (type: CommandType): boolean => permissions[type].some((role) => held.includes(role));
  const open = actions.filter(({ available, next, system }) => available && next && !system);
  const lines = open.flatMap((action) => linesOf(source, action, mine(action.type), members));
  const waiting = work.filter(({ kind }) => outside.has(kind)).map((item) => waitingOutside(source, item, mine));
  const you = byUrgency(lines.filter(({ line }) => line.href !== null)).map(({ line }) => line);
  const others = lines.filter(({ line }) => line.href === null).map(({ line }) => line);
  const besides = actions
    .filter(({ available, next, system, type }) => available && !next && !system && mine(type))
    .map((action) => lineOf(source, action, true, members));
  return { next: you[0] ?? null, you, besides, others: [...others, ...waiting], time: timeAlone(source) };
}

interface Ranked {
  readonly line: ActLine;
  /** What is due first comes first, then what is to be done promptly, then the rest as the law lists it. */
  readonly rank: string;
}

const byUrgency = (lines: readonly Ranked[]): readonly Ranked[] =>
  lines.toSorted((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));

function linesOf(source: ActsSource, action: Action, mine: boolean, members: readonly MemberSeen[]): readonly Ranked[] {
  const items = source.work.filter(({ command, kind }) => command === action.type && !outside.has(kind));
  if (items.length === 0) return [{ line: lineOf(source, action, mine, members), rank: '3' }];
  return items.map((item) => ({ line: lineOfWork(source, item, mine, members), rank: rankOf(item) }));
}

const rankOf = ({ dueOn, kind }: OpenWork): string => (dueOn !== null ? `1 ${dueOn}` : isPrompt(kind) ? '0' : '2');

function lineOf({ id }: ActsSource, action: Action, mine: boolean, members: readonly MemberSeen[]): ActLine {
  const { type, label, provision } = action;
  return {
    text: label,
    href: mine ? doAddress(id, type) : null,
    about: mine ? null : whoCan(type, members),
    ...{ provision, provisionAddress: lawAddress(provision) },
    ...{ day: 'Any time', left: null, overdue: false },
  };
}

function lineOfWork({ id, asOf }: ActsSource, item: OpenWork, mine: boolean, members: readonly MemberSeen[]): ActLine {
  const { command, about, label, provision } = item;
  return {
    text: workInWords(label),
    href: mine && command !== null ? doAddress(id, command, about) : null,
    about: mine || command === null ? null : whoCan(command, members),
    ...{ provision, provisionAddress: lawAddress(provision) },
    ...dayOfWork(item, asOf),
  };
}

function waitingOutside(source: ActsSource, item: OpenWork, mine: (type: CommandType) => boolean): ActLine {
  const { command, about, label, provision, kind } = item;
  const record = command !== null && mine(command) ? doAddress(source.id, command, about) : null;
  return {
    text: workInWords(label),
    href: null,
    about: `${outside.get(kind)!}.${record === null ? '' : ' You can put it on record once it comes.'}`,
    ...{ provision, provisionAddress: lawAddress(provision) },
    ...{ day: 'Waiting', left: null, overdue: false },
  };
}

/** What only waits for its day: acts that nothing else bars, and days that pass by themselves. */
function timeAlone(source: ActsSource): readonly ActLine[] {
  const { deadlines, actions, asOf } = source;
  const days = deadlines
    .filter(({ metAt, at, kind }) => metAt === null && at > asOf && passing.has(kind))
    .map((deadline): ActLine => {
      const { day, left } = deadlineInWords(deadline, asOf);
      const { provision, kind } = deadline;
      return {
        text: passing.get(kind)!,
        ...{ href: null, about: null, provision, provisionAddress: lawAddress(provision) },
        ...{ day, left, overdue: false },
      };
    });
  const waits = actions
    .filter(({ next, available, system, blockedBy }) => next && !available && !system && blockedBy.length > 0)
    .flatMap(({ label, provision, blockedBy }): readonly ActLine[] => {
      const instants = blockedBy.flatMap(({ unblockedAt }) => unblockedAt ?? []);
      if (instants.length < blockedBy.length) return [];
      return [
        {
          text: label,
          ...{ href: null, about: null, provision, provisionAddress: lawAddress(provision) },
          ...{ day: momentFrom(instants.toSorted().at(-1)!), left: null, overdue: false },
        },
      ];
    });
  return [...days, ...waits];
}

const passing: ReadonlyMap<Deadline['kind'], string> = new Map([
  ['standstill-ends', 'The window for representations closes'],
  ['further-decision-wait', 'The working days after everybody was informed pass'],
  ['identification-gate', 'The identification of potential providers may be completed'],
]);
