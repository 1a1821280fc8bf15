import { londonDateOf } from '../calendar/index.js';
import type { CheckFacts } from '../facts/exclusions.facts.js';
import type { Procurement } from '../facts/procurement.js';
import { byDebarmentOnly, groundsUnder, regimeOn, type ExclusionGround, type Regime } from '../law/index.js';

/**
 * The mandatory grounds of the law that governs which the law did not have under which somebody was checked: whoever was then checked against
 * every ground was not checked against these. None where the law has not changed since.
 */
export function groundsSince(check: CheckFacts, procurement: Procurement): readonly ExclusionGround[] {
  const then = lawOfCheck(check, procurement);
  return groundsUnder(procurement.regime).filter(
    ({ id, kind, from }) => kind === 'mandatory' && id !== byDebarmentOnly && (then === null || from > then),
  );
}

/** A check made before the procurement commenced was under the law of its day. */
function lawOfCheck({ at, on }: CheckFacts, { facts: { commencement } }: Procurement): Regime | null {
  if (commencement === null) return regimeOn(on);
  // In a rehearsal a law may be supposed that the dates do not give.
  const isSupposed = regimeOn(londonDateOf(commencement.at)) !== commencement.regime;
  return isSupposed || at >= commencement.at ? commencement.regime : regimeOn(on);
}
