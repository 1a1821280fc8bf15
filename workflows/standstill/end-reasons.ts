import { citesOf, cite } from '../law/index.js';
import type { Reason } from '../facts/outcome.js';
import type { EndCondition } from './standstill-end.js';

/**
 * What is missing for the end of a standstill, as reasons: one for each condition of reg 12(10). The duties of reg 12(4) are one
 * condition among them, so what is open of them stands in one reason, which cites each duty.
 *
 * @param code the rule in whose name it is said.
 */
export function reasonsAgainstTheEnd(conditions: readonly EndCondition[], code: string): readonly Reason[] {
  const missing = conditions.filter(({ met }) => !met);
  const provisions = [...new Set(missing.map(({ provision }) => provision))];
  return provisions.map((provision): Reason => {
    const same = missing.filter((condition) => condition.provision === provision);
    const at = same.map((condition) => condition.at).reduce(latestOrNever);
    return {
      code,
      provision: cite(provision),
      also: citesOf('reg12EndsOnConditions', ...same.flatMap(({ also }) => also)),
      message: same.map(({ name, missing: what }) => `Not yet true: ${name}. ${what}`).join(' '),
      unblock: same.map(({ unblock }) => unblock).join(' '),
      ...(at ? { unblockedAt: at } : {}),
    };
  });
}

/** Time unblocks several conditions together only where it unblocks each of them. */
function latestOrNever(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
