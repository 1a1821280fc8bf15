import type { Process, Regime } from '../law/index.js';
import type { Paragraph } from './condition.js';
import { choiceOfThree } from './reg-6/choice-of-three.js';
import { choiceOfTwo } from './reg-6/choice-of-two.js';
import { competitiveIsRequiredForAFramework, competitiveIsWhatRemains } from './reg-6/competitive-is-compulsory.js';
import { considerableChangeThreshold } from './reg-6/considerable-change-threshold.js';
import { directAwardAIsCompulsory } from './reg-6/direct-award-a-is-compulsory.js';
import { directAwardBIsCompulsory } from './reg-6/direct-award-b-is-compulsory.js';
import { scopeOf } from './scope/scope-of.js';
import type { CheckReason, Gateway, ProcessCheckInput, ProcessCheckResult } from './types.js';
import { warningsOf } from './warnings.js';

/**
 * Regs 3 and 6 as they were made: reg 3, then the paragraphs of reg 6 in the order in which they give way to each other. No amendment has
 * changed them; one that does has a file of its own beside this one, and its edition names it.
 *
 * @param regime the edition whose numbers count.
 */
export function checkAsMade(input: ProcessCheckInput, regime: Regime): ProcessCheckResult {
  const scope = scopeOf(input);
  if (!scope.inScope) {
    return {
      inScope: false,
      regime,
      gateway: null,
      must: null,
      may: [],
      considerableChange: null,
      reasons: scope.reasons,
      warnings: [],
    };
  }

  const threshold = considerableChangeThreshold(input, regime);
  const a = directAwardAIsCompulsory(input);
  const b = directAwardBIsCompulsory(input);
  const reasons: CheckReason[] = [...scope.reasons];
  const found = (gateway: Gateway, must: Process | null, may: readonly Process[]): ProcessCheckResult => ({
    inScope: true,
    regime,
    gateway,
    must,
    may,
    considerableChange: threshold?.considerableChange ?? null,
    reasons: [...reasons, ...(threshold?.reasons ?? [])],
    warnings: warningsOf(input, { a: a.holds, b: b.holds }),
  });
  const applies = (paragraph: Paragraph): boolean => {
    reasons.push(...paragraph.reasons);
    return paragraph.holds;
  };

  if (applies(competitiveIsRequiredForAFramework(input))) return found('6(8)', 'competitive', ['competitive']);
  // Both are always answered: where both hold, nothing in the Regulations puts A first, and the result says so.
  const [aApplies, bApplies] = [applies(a), applies(b)];
  if (aApplies) return found('6(3)', 'direct-award-a', ['direct-award-a']);
  if (bApplies) return found('6(4)', 'direct-award-b', ['direct-award-b']);
  if (applies(choiceOfThree(input, threshold))) {
    return found('6(5)', null, ['direct-award-c', 'most-suitable-provider', 'competitive']);
  }
  if (applies(choiceOfTwo(input))) return found('6(6)', null, ['most-suitable-provider', 'competitive']);
  applies(competitiveIsWhatRemains());
  return found('6(7)', 'competitive', ['competitive']);
}
