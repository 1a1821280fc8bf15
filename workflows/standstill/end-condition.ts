import type { CommandType } from '../acts/commands.js';
import type { Instant } from '../calendar/index.js';
import type { ProvisionKey } from '../law/index.js';

/** One condition for the end of a standstill in which representations were received, and what is still missing. */
export interface EndCondition {
  readonly name: string;
  readonly provision: ProvisionKey;
  /** What else it rests on: the duty of reg 12(4) that it is about, or the reading by which its days are counted. */
  readonly also: readonly ProvisionKey[];
  readonly met: boolean;
  readonly missing: string | null;
  /** What is to be done about it, as a sentence; null once it is met. */
  readonly unblock: string | null;
  /** The acts by which that is done, with what each is about as it refers to it; none once it is met, or where time alone meets it. */
  readonly toDo: readonly ToDo[];
  /** When it came to be met; for a condition that only time meets, when it will be. */
  readonly at: Instant | null;
}

/** An act that is to be done, and what it is to be about; nothing where there is nothing to be named. */
export interface ToDo {
  readonly act: CommandType;
  readonly about: readonly string[];
}

/** What is still missing of a condition, what is to be done about it, and by which acts; null where nothing is. */
export type Open = readonly [missing: string, unblock: string, ...toDo: readonly ToDo[]] | null;

const openOr = (open: Open): Pick<EndCondition, 'met' | 'missing' | 'unblock' | 'toDo'> => {
  const [missing = null, unblock = null, ...toDo] = open ?? [];
  return { met: open === null, missing, unblock, toDo };
};

/** An act, and what it is to be about. */
export const toDo = (act: CommandType, about: readonly string[] = []): ToDo => ({ act, about });

/** A condition that somebody meets: while it is not met nothing says when it will be. */
export const condition = (
  name: string,
  provision: ProvisionKey,
  open: Open,
  at: Instant | null = null,
  also: readonly ProvisionKey[] = [],
): EndCondition => ({ name, provision, also, ...openOr(open), at: open === null ? at : null });

/** A condition that time alone meets, at an instant that is known. */
export const timed = (
  name: string,
  provision: ProvisionKey,
  open: Open,
  at: Instant,
  also: readonly ProvisionKey[] = [],
): EndCondition => ({ name, provision, also, ...openOr(open), at });
