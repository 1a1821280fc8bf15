import type { ActName } from '../acts/act-names.js';
import { isCommand, labelOf } from '../acts/labels.js';
import type { Action } from './action.js';
import type { Instant } from '../calendar/index.js';
import type { CommandType } from '../acts/commands.js';
import { cite } from '../law/index.js';
import { stateMeta, type Position } from './machines.js';
import type { Reason } from '../facts/outcome.js';
import { isFarOff } from './reasons.js';

/** What somebody has to say for a command: its fields, and what each is in words. */
export type Wanted = Readonly<Record<string, string>>;

/** A step that the law expects next, and that can be taken now. */
export interface NextStep {
  readonly type: CommandType;
  readonly label: string;
  readonly provision: string;
  readonly needs: Wanted;
}

/** What cannot be done yet for one and the same reason: the first that matters, in short. */
export interface NotYet {
  readonly because: string;
  readonly provision: string;
  /** The acts that unblock it, in short; left out where only time does, or nothing. All of them stand with the actions. */
  readonly by?: readonly ActName[];
  /** The instant from which time alone allows it, where that is all that is wanting. */
  readonly from?: Instant;
  /** Where these are the next steps, and wait for time alone. */
  readonly next?: true;
  readonly commands: readonly CommandType[];
}

/** Every command, in one of four places. */
export interface AvailableInShort {
  readonly next: readonly NextStep[];
  /** What else can be done, and needs nothing to be said. */
  readonly now: readonly CommandType[];
  /** What else can be done, and what somebody has to say for it. */
  readonly needsData: { readonly [T in CommandType]?: Wanted };
  readonly notYet: readonly NotYet[];
}

/** As many acts as are named in short. */
const MOST_ACTS = 2;

/** As long as a reason is that somebody takes in at a glance. */
const LONGEST = 140;

/**
 * What can be done, in few words, with one reason for what cannot. All reasons stand with the actions.
 *
 * @param actions what could be done, as the law answered.
 * @param position where the procurement is, with what time has brought about.
 */
export function inShort(actions: readonly Action[], position: Position): AvailableInShort {
  const open = actions.filter(({ available, next }) => available && !next);
  const wanting = ({ needs }: Action): boolean => Object.keys(needs).length > 0;
  return {
    next: actions
      .filter(({ available, next }) => available && next)
      .map(({ type, label, provision, needs }) => ({ type, label, provision, needs })),
    now: open.filter((action) => !wanting(action)).map(({ type }) => type),
    needsData: Object.fromEntries(open.filter(wanting).map(({ type, needs }) => [type, needs])),
    notYet: notYet(actions, position),
  };
}

function notYet(actions: readonly Action[], position: Position): readonly NotYet[] {
  const groups = new Map<string, NotYet>();
  for (const { type, next, available, blockedBy } of actions) {
    const reason = reasonToShow(type, blockedBy, position);
    if (available || !reason) continue;
    const group = { ...said(reason, position), ...waits(blockedBy), ...(next ? ({ next } as const) : {}) };
    const key = JSON.stringify(group);
    groups.set(key, { ...group, commands: [...(groups.get(key)?.commands ?? []), type] });
  }
  return [...groups.values()];
}

/** Of a step that is not the next but one, that it comes later says enough. */
function reasonToShow(type: CommandType, reasons: readonly Reason[], position: Position): Reason | undefined {
  const later = reasons.find(({ code }) => code === 'step-comes-now');
  return later !== undefined && isFarOff(type, position) ? later : reasons[0];
}

/** From when time alone allows something; nothing where something else is wanting too. */
function waits(reasons: readonly Reason[]): { readonly from?: Instant } {
  const instants = reasons.flatMap(({ unblockedAt }) => (unblockedAt === undefined ? [] : [unblockedAt]));
  return instants.length === reasons.length ? { from: [...instants].sort().at(-1)! } : {};
}

/** The reason in short, alike for all that it bars. */
function said(
  { code, message, provision, by }: Reason,
  position: Position,
): Pick<NotYet, 'because' | 'provision' | 'by'> {
  const here = cite(stateMeta(position).provision);
  switch (code) {
    case 'step-comes-now': {
      const first = by?.find(isCommand);
      if (first === undefined) return { because: 'Nothing leads to it from here.', provision: here };
      return { because: `It comes later. First comes “${labelOf(first)}”.`, provision: here, by: [first] };
    }
    case 'step-is-one-of-this-process':
      return { because: 'It is not a step of the process that was chosen.', provision };
    case 'process-is-chosen':
      return { because: 'It belongs to a process, and none has been chosen.', provision };
    default:
      return {
        because: message.length <= LONGEST ? message : `${cut(message)} …`,
        provision,
        ...(by ? { by: by.slice(0, MOST_ACTS) } : {}),
      };
  }
}

/** The beginning of a text, without a part of a word. */
function cut(text: string): string {
  const end = text.lastIndexOf(' ', LONGEST);
  return text.slice(0, end > 0 ? end : LONGEST);
}
