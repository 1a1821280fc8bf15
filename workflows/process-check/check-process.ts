import { editionNamed, lawBegins, regimeOn, type Regime } from '../law/index.js';
import type { ProcessCheckInput, ProcessCheckResult, WithProcessCheck } from './types.js';

/**
 * Which process the law requires, or between which it leaves the choice, as the edition that governs has regs 3 and 6. Every condition that
 * is reached is answered with its provision.
 *
 * Total: answers that `contradictions` refuses get an answer too, but one that is worth nothing, so ask it first.
 *
 * @param law the edition that governs; that of the day on which the procurement commenced, where the answers are all that is known.
 */
export function checkProcess(
  input: ProcessCheckInput,
  law: Regime | null = regimeOn(input.commencedOn),
): ProcessCheckResult {
  const { from, processCheck } = editionNamed(law ?? lawBegins) as WithProcessCheck;
  return { ...processCheck(input, from), regime: law };
}
