import type { Instant } from './calendar/index.js';
import type { CommandData, CommandType } from './commands.js';
import type { Evidence, Procurement } from './procurement.js';
import { stepOf } from './steps/index.js';
import { lawFor } from './steps/step.js';

/** An act that is given, or that somebody only asks about: then it carries nothing. */
interface Asked<T extends CommandType> {
  readonly type: T;
  readonly data: CommandData[T] | null;
  readonly evidence: Evidence;
}

/** When the act that a command records was done: now, where it does not say. */
export function actedAt<T extends CommandType>({ type, data, evidence }: Asked<T>): Instant {
  return (data === null ? undefined : stepOf(type).when(data)) ?? evidence.now;
}

/**
 * The procurement under the law that judges an act: once it has commenced the law that it commenced under, until then that of the day of
 * the act. So the act that commences it is judged by the law that it brings it under (reg 29(4); SI 2025/163 reg 34(2)).
 *
 * @param at when the act was done.
 */
export function underItsLaw(procurement: Procurement, at: Instant, evidence: Evidence): Procurement {
  if (procurement.facts.commencement) return procurement;
  const regime = lawFor(procurement, evidence, at);
  return regime === null || regime === procurement.regime ? procurement : { ...procurement, regime };
}
