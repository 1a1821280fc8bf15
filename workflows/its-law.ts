import type { CommandData, CommandType } from './commands.js';
import type { Evidence, Procurement } from './procurement.js';
import { stepOf } from './steps/index.js';
import { lawFor } from './steps/step.js';

/**
 * The procurement under the law that judges an act: once it has commenced the law that it commenced under, until then that of the day of
 * the act. So the act that commences it is judged by the law that it brings it under (reg 29(4); SI 2025/163 reg 34(2)).
 *
 * @param data what the act carries, or null where somebody only asks what could be done now.
 */
export function underItsLaw<T extends CommandType>(
  procurement: Procurement,
  type: T,
  data: CommandData[T] | null,
  evidence: Evidence,
): Procurement {
  if (procurement.facts.commencement) return procurement;
  const at = (data === null ? undefined : stepOf(type).when(data)) ?? evidence.now;
  const regime = lawFor(procurement, evidence, at);
  return regime === null || regime === procurement.regime ? procurement : { ...procurement, regime };
}
