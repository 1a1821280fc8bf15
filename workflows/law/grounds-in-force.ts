import { addDays, addYears } from '../calendar/civil-date.js';
import type { CalendarDate } from '../calendar/types.js';
import type { ExclusionGround } from './exclusion-grounds.js';
import { dayOfLaw, parameterValue } from './numbers-in-force.js';
import type { Regime } from './regimes.js';
import { enacted, type Enacted } from './statute-book.js';

/** Every ground that there has been under any edition, in the order in which the law brought them. */
export function everyGround(): readonly ExclusionGround[] {
  return [...groundsOf(enacted()).values()];
}

/** The grounds under an edition; none under the Regulations as they were made, whose grounds an authority names in its own words. */
export function groundsUnder(regime: Regime): readonly ExclusionGround[] {
  return everyGround().filter(({ from }) => from <= regime);
}

/** The ground of that name under an edition, or null where its law has none. */
export function groundUnder(id: string, regime: Regime): ExclusionGround | null {
  const found = groundsOf(enacted()).get(id);
  return found && found.from <= regime ? found : null;
}

/** The first day of a law that has grounds: procurements that commenced before are left under reg 20 as made (SI 2025/163 reg 34(1)). */
export function groundsBegin(): CalendarDate {
  return everyGround()
    .map(({ from }) => from)
    .sort()[0]!;
}

/** For how many years a ground looks back. */
export function yearsOf({ lookBack }: ExclusionGround, regime: Regime): number {
  return parameterValue(lookBack, regime);
}

/**
 * The first day of the period that counts back from a determination: an event (a mandatory ground), or the day on which the
 * authority knew or should have known of it (a discretionary one), before that day is ignored.
 */
export function firstDayThatCounts(ground: ExclusionGround, determinedOn: CalendarDate, regime: Regime): CalendarDate {
  return addDays(addYears(determinedOn, -yearsOf(ground, regime)), 1);
}

/** The day before which no event counts for a ground; null where the law looks further back. */
export function firstEventThatCounts({ notBefore }: ExclusionGround, regime: Regime): CalendarDate | null {
  return notBefore === null ? null : dayOfLaw(notBefore, regime);
}

function groundsOf(editions: readonly Enacted[]): ReadonlyMap<string, ExclusionGround> {
  const known = tables.get(editions) ?? new Map(editions.flatMap(({ grounds }) => grounds).map((row) => [row.id, row]));
  tables.set(editions, known);
  return known;
}

const tables = new WeakMap<readonly Enacted[], ReadonlyMap<string, ExclusionGround>>();
