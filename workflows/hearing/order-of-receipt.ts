import type { Instant } from '../calendar/index.js';
import { eventOf, type NewEvent } from '../acts/events.js';
import type { Procurement } from '../facts/procurement.js';

/**
 * The instant before which nothing received may be undecided when these events are written: the end of a standstill that they
 * record or, where they record a contract or framework, the end of the standstill that it rests on (reg 12(1), (9), (10)). Null
 * where they wait for nothing.
 */
export function waitsForAllBefore(events: readonly NewEvent[], before: Procurement): Instant | null {
  const ends = events.filter(({ type }) => type === eventOf.EndStandstill);
  const end = ends
    .map(({ data }) => data.derived?.['at'] as Instant)
    .sort()
    .at(-1);
  if (end !== undefined) return end;
  const awards = events.some(({ type }) => type === eventOf.EnterIntoContract || type === eventOf.ConcludeFramework);
  return awards ? (before.facts.run.standstill?.endedAt ?? null) : null;
}
