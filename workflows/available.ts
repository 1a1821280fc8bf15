import type { CommandType } from './commands.js';
import { broughtAboutByTime } from './decide.js';
import { cite } from './law/index.js';
import { edgesFrom, edgesOf, machineOf } from './machines.js';
import type { Reason } from './outcome.js';
import type { Evidence, Procurement } from './procurement.js';
import { reasonsAgainst } from './reasons.js';
import { commandTypes, stepOf } from './steps/index.js';

/** One thing that could be done, and everything that stands in its way. */
export interface Action {
  readonly type: CommandType;
  readonly label: string;
  /** Whether it may be done now, as far as can be said without what it would carry. */
  readonly available: boolean;
  /** Done by the passage of time, never by a person. */
  readonly system: boolean;
  readonly provision: string;
  readonly blockedBy: readonly Reason[];
}

/**
 * What can be done next and what stands in the way of the rest, from the same rules that decide, so that a page and the
 * engine cannot disagree. Rules about what a command carries are asked only when it is given.
 */
export function available(procurement: Procurement, evidence: Evidence): readonly Action[] {
  const { procurement: current } = broughtAboutByTime(procurement, evidence);
  return commandTypes.map((type) => {
    const blockedBy = reasonsAgainst(current, type, null, evidence);
    const { label, system } = stepOf(type);
    const edge = edgesFrom(current, type)[0] ?? edgesOf(machineOf(current)).find(({ command }) => command === type);
    const provision = edge ? cite(edge.meta.provision) : (blockedBy[0]?.provision ?? '');
    return { type, label, available: blockedBy.length === 0, system, provision, blockedBy };
  });
}
