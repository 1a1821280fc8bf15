import type { Instant } from './calendar/index.js';
import { eventOf, type NewEvent } from './events.js';
import type { Procurement } from './procurement.js';

/**
 * The instant before which nothing received may be undecided when these events are written: the end of a standstill that they
 * record or, where they record a contract or framework, the end of the standstill that it rests on (reg 12(1), (9), (10)). Null
 * where they wait for nothing.
 */
export function waitsForAllBefore(events: readonly NewEvent[], before: Procurement): Instant | null {
  const end = events.find(({ type }) => type === eventOf.EndStandstill);
  if (end) return (end.data.derived?.['at'] as Instant | undefined) ?? null;
  const awards = events.some(({ type }) => type === eventOf.EnterIntoContract || type === eventOf.ConcludeFramework);
  return awards ? (before.facts.run.standstill?.endedAt ?? null) : null;
}
