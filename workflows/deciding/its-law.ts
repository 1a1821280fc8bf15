import type { Instant } from '../calendar/index.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { lawFor } from '../rules/step.js';

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
