import {
  isCommand,
  labelOf,
  momentInWords,
  type CommandType,
  type Instant,
  type Reason,
} from '../../../workflows/index.js';
import { permissions, type Role } from '../../identity/index.js';
import { anyOfThem } from '../../platform/words/amounts.js';
import { doAddress, lawAddress } from '../words/commands.js';
import { roleInWords } from '../words/roles.js';

/** Something that stands in the way, as it is shown. */
export interface WhyNot {
  readonly number: number;
  /** What was found. */
  readonly message: string;
  /** What would unblock it; from when time alone does. */
  readonly unblock: string;
  /** The acts that unblock it, for whoever may do them. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** Who can, where the reader can or cannot; null where nobody is named. */
  readonly who: string | null;
  readonly provisions: readonly { readonly cite: string; readonly href: string }[];
  /** How firm that is, where it is not the law itself. */
  readonly standing: string | null;
}

/** Why something cannot be done yet: what somebody can settle, then what only time does. */
export interface WhyNotYet {
  readonly heading: string;
  readonly lead: string;
  readonly reasons: readonly WhyNot[];
  readonly time: readonly WhyNot[];
}

/** Who looks at it, and where the acts are done that unblock it. */
export interface Blocked {
  readonly procurementId: string | null;
  readonly roles: readonly Role[];
}

/** `enter into the contract`: the name of an act within a sentence. Names that begin otherwise than with a word keep their letters. */
export const withinSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;

/** Why an act cannot be done yet, for whoever asks. */
export function whyNotYet(label: string, reasons: readonly Reason[], blocked: Blocked): WhyNotYet {
  const own = (reason: Reason): boolean =>
    ((reason.by ?? []) as readonly string[]).filter(isCommand).some((type) => mayDo(type, blocked));
  const settled = reasons.filter(({ unblockedAt }) => unblockedAt === undefined);
  const inOrder = [...settled.filter(own), ...settled.filter((reason) => !own(reason))];
  const waiting = reasons.filter(({ unblockedAt }) => unblockedAt !== undefined);
  return {
    heading: `You cannot ${withinSentence(label)} yet`,
    lead: leadOf(inOrder.length, waiting.length),
    reasons: inOrder.map((reason, index) => whyNot(reason, index + 1, blocked)),
    time: waiting.map((reason, index) => whyNot(reason, inOrder.length + index + 1, blocked)),
  };
}

function leadOf(settled: number, waiting: number): string {
  const of = (count: number): string => (count === 1 ? '1 reason' : `${count} reasons`);
  if (waiting === 0) return `${of(settled)}.`;
  if (settled === 0) return `${of(waiting)}: only time settles ${waiting === 1 ? 'it' : 'them'}.`;
  return `${of(settled + waiting)}: ${settled} that somebody can settle, ${waiting} that only time settles.`;
}

const mayDo = (type: CommandType, { roles }: Blocked): boolean =>
  permissions[type].some((role) => roles.includes(role));

function whyNot(reason: Reason, number: number, blocked: Blocked): WhyNot {
  const { message, unblock, unblockedAt, provision, also = [], standing } = reason;
  const by = ((reason.by ?? []) as readonly string[]).filter(isCommand);
  const { procurementId } = blocked;
  const open = procurementId === null ? [] : by.filter((type) => mayDo(type, blocked));
  return {
    number,
    message,
    unblock: unblockedAt === undefined ? unblock : `${unblock} ${fromWhen(unblockedAt)}`,
    links: open.map((type) => ({ href: doAddress(procurementId!, type), text: labelOf(type) })),
    who: whoCan(by, open.length > 0),
    provisions: [provision, ...also].map((cite) => ({ cite, href: lawAddress(cite) })),
    standing: standing === undefined ? null : standing === 'guidance' ? 'Guidance' : 'A reading of ours',
  };
}

const fromWhen = (instant: Instant): string => `It can be done from ${momentInWords(instant)}.`;

function whoCan(by: readonly CommandType[], isReader: boolean): string | null {
  if (by.length === 0) return null;
  if (isReader) return 'You can do this';
  const roles = [...new Set(by.flatMap((type) => permissions[type]))].filter((role) => role !== 'provider');
  if (roles.length === 0)
    return by.every((type) => permissions[type].length === 0) ? 'It comes by itself' : 'A provider';
  return `For a ${anyOfThem(roles.map(roleInWords))}`;
}
