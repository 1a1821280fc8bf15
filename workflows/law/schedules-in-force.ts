import type { Regime } from './regimes.js';
import type { ScheduleNumber, ScheduleParagraph, Schedules } from './schedules.js';
import { editionsUpTo } from './statute-book.js';

/** What a Schedule asks for under an edition: as the last of them says that changed it. */
export function paragraphsOf(number: ScheduleNumber, regime: Regime): readonly ScheduleParagraph[] {
  return editionsUpTo(regime).find(({ schedules }) => schedules[number])?.schedules[number] ?? [];
}

/** Every Schedule that prescribes a published notice, by its number, with what it asks for under an edition. */
export function schedulesUnder(regime: Regime): Schedules {
  const said = [...editionsUpTo(regime)].reverse().map(({ schedules }) => schedules);
  return Object.assign({}, ...said) as Schedules;
}
