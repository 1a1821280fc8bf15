import { citesOf, cite } from '../law/index.js';
import type { Reason, UnblockedByActs, UnblockedByTime } from '../facts/outcome.js';
import type { EndCondition } from './end-condition.js';

/**
 * What is missing for the end of a standstill, as reasons: one for each condition of reg 12(10). The duties of reg 12(4) are one
 * condition among them, so what is open of them stands in one reason, which cites each duty.
 *
 * @param code the rule in whose name it is said.
 */
export function reasonsAgainstTheEnd(conditions: readonly EndCondition[], code: string): readonly Reason[] {
  const missing = conditions.filter(({ met }) => !met);
  const provisions = [...new Set(missing.map(({ provision }) => provision))];
  return provisions.flatMap((provision): readonly Reason[] => {
    const same = missing.filter((condition) => condition.provision === provision);
    const way = waysToTheEnd(same);
    if (way === null) return [];
    const bar = {
      code,
      provision: cite(provision),
      also: citesOf('reg12EndsOnConditions', ...same.flatMap(({ also }) => also)),
      message: same.map(({ name, missing: what }) => `Not yet true: ${name}. ${what}`).join(' '),
    };
    return [{ ...bar, ...way }];
  });
}

/** How conditions that are not met come to be: by what is to be done about each or, where time alone is wanting, by time; null where none is open. */
export function waysToTheEnd(conditions: readonly EndCondition[]): UnblockedByActs | UnblockedByTime | null {
  const missing = conditions.filter(({ met }) => !met);
  if (missing.length === 0) return null;
  const at = missing.map((condition) => condition.at).reduce(latestOrNever);
  const unblock = missing.map((condition) => condition.unblock).join(' ');
  const acts = missing.flatMap(({ toDo }) => toDo);
  const [first, ...others] = [...new Set(acts.map(({ act }) => act))];
  if (first === undefined) return { unblock, unblockedAt: at ?? '' };
  const about = Object.fromEntries(
    [first, ...others].map((act) => [act, [...new Set(acts.flatMap((one) => (one.act === act ? one.about : [])))]]),
  );
  return { unblock, by: [first, ...others], about, ...(at === null ? {} : { unblockedAt: at }) };
}

/** Time unblocks several conditions together only where it unblocks each of them. */
function latestOrNever(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
