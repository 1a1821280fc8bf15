import {
  addDays,
  endOfDay,
  isOutsideSpan,
  londonDateOf,
  type CalendarDate,
  type Instant,
} from '../../calendar/index.js';
import { type StandstillClock } from '../../law/index.js';
import type { Past } from '../../facts/procurement.js';
import { overlayIn, overlayOf, type MovedClock } from '../../facts/corrected.js';

/** An end of a standstill that somebody was told of. */
type Told = Pick<StandstillClock, 'lastDay' | 'representationsBefore' | 'earliestAward'>;

/**
 * The clock of a standstill whose publication turns out to have been at another time: counted from the true one. Where that would
 * end it earlier than a clock, a letter or a receipt on record has said, the later end stands, and both are in the clock
 * (inferred: providers were told until when they may make representations).
 *
 * @returns null where the clock is the one that was recorded.
 */
export function movedClock(
  history: readonly Past[],
  version: number,
  derived: Readonly<Record<string, unknown>>,
  run: number,
): MovedClock | null {
  const was = clockOf(history[version - 1]!.event.data.derived);
  const counted = clockOf(derived);
  if (!was || !counted || same(was, counted)) return null;
  const told = latest([was, ...clocksSince(history, version), ...toldInWriting(history, version)]);
  const { lastDay, representationsBefore, earliestAward } = counted;
  const shorter =
    counted.representationsBefore < told.representationsBefore && counted.published < latestDay(history, was, version);
  const is: StandstillClock = shorter
    ? { ...counted, ...told, counted: { lastDay, representationsBefore, earliestAward } }
    : counted;
  return { event: version, run, was, is };
}

/**
 * The clocks that a correction moves, each from what was known before it: one that goes back to what was first recorded is among
 * them, and one that an earlier correction had moved to where it is is not.
 *
 * @param clocks those that are otherwise than was first recorded, with everything put right.
 */
export function movedNow(history: readonly Past[], clocks: readonly MovedClock[]): readonly MovedClock[] {
  const overlay = overlayOf(history.map(({ event }) => event));
  const known = (version: number): StandstillClock | null =>
    clockOf(overlay?.restated.find(({ event }) => event === version)?.derived) ??
    clockOf(history[version - 1]!.event.data.derived);
  const moved = clocks.flatMap((clock) => {
    const was = known(clock.event);
    return !was || same(was, clock.is) ? [] : [{ ...clock, was }];
  });
  const before = history.flatMap(({ event }) => (event.data.derived?.['clocks'] ?? []) as readonly MovedClock[]);
  const back = (overlay?.restated ?? []).flatMap(({ event }): readonly MovedClock[] => {
    const earlier = before.findLast((one) => one.event === event);
    const [was, is] = [known(event), clockOf(history[event - 1]!.event.data.derived)];
    if (!earlier || !was || !is || same(was, is) || clocks.some((one) => one.event === event)) return [];
    return [{ event, run: earlier.run, was, is }];
  });
  return [...moved, ...back];
}

function clockOf(derived: Readonly<Record<string, unknown>> | undefined): StandstillClock | null {
  const clock = derived?.['standstill'] as StandstillClock | undefined;
  return clock === undefined || isOutsideSpan(clock) ? null : clock;
}

const same = (one: StandstillClock, other: StandstillClock): boolean =>
  one.published === other.published && one.representationsBefore === other.representationsBefore;

/** The clocks that earlier corrections and newer holiday lists have put in the place of the first. */
function clocksSince(history: readonly Past[], version: number): readonly StandstillClock[] {
  return history.slice(version).flatMap(({ event }) => {
    const restated = overlayIn(event)?.restated.find((one) => one.event === version);
    const clock = restated ? clockOf(restated.derived) : null;
    const recounted = event.type === 'CalendarApplied' ? (event.data.derived?.['to'] as StandstillClock | null) : null;
    return [clock, recounted].filter((one) => one !== null && one !== undefined);
  });
}

/** The latest day of publication that has been on record: a true one before it would shorten what was shown. */
function latestDay(history: readonly Past[], was: StandstillClock, version: number): CalendarDate {
  return [was, ...clocksSince(history, version)]
    .map(({ published }) => published)
    .sort()
    .at(-1)!;
}

/** What letters of this run and receipts have said of the last day. */
function toldInWriting(history: readonly Past[], version: number): readonly Told[] {
  return history.flatMap(({ event: { type, data } }, index): readonly Told[] => {
    const derived = data.derived ?? {};
    if (type === 'UnsuccessfulProviderInformed' && index < version) {
      const dates = derived['representations'] as { readonly lastDay?: CalendarDate } | null | undefined;
      return dates?.lastDay ? [endingOn(dates.lastDay)] : [];
    }
    const closes = index >= version ? (derived['windowCloses'] as Instant | null | undefined) : null;
    return closes ? [endingAt(closes)] : [];
  });
}

function endingOn(lastDay: CalendarDate): Told {
  return { lastDay, representationsBefore: endOfDay(lastDay), earliestAward: addDays(lastDay, 1) };
}

function endingAt(closes: Instant): Told {
  const earliestAward = londonDateOf(closes);
  return { lastDay: addDays(earliestAward, -1), representationsBefore: closes, earliestAward };
}

function latest(ends: readonly Told[]): Told {
  const { lastDay, representationsBefore, earliestAward } = ends.reduce((one, other) =>
    other.representationsBefore > one.representationsBefore ? other : one,
  );
  return { lastDay, representationsBefore, earliestAward };
}
