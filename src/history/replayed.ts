import {
  available,
  deadlines,
  exclusionState,
  foldUnder,
  overlayOf,
  replay,
  standstillStatus,
  type Evidence,
  type Instant,
  type ReplayedEvent,
} from '../../workflows/index.js';
import { asRecorded } from '../engine/index.js';
import type { Disclosures, StreamName, TrailEvent } from '../trail/index.js';
import type { ReplayView } from './history.views.js';

/**
 * Walks stored events through the law in force for them. `evidence` is what each was decided on; `at` is the instant for
 * which to say what could be done next. `known` is what was on record at the time of asking: what was corrected by then counts.
 */
export function replayed(
  stream: StreamName,
  events: readonly TrailEvent[],
  disclosures: Disclosures,
  evidence: readonly Evidence[],
  at: Instant,
  known: readonly TrailEvent[] = events,
): ReplayView {
  const walked = events.map((event) => withDisclosed(event, disclosures));
  const { differences, notJudged } = replay(walked, (_, index) => evidence[index]!);
  // Each act is judged on what was known when it was done; what is shown is as it was known at the time of asking.
  const overlay = overlayOf(known);
  const procurement = foldUnder(walked, overlay);
  const then: Evidence = { ...evidence.at(-1)!, now: at };
  return {
    id: stream.id,
    authorityId: stream.authority,
    ...procurement,
    deadlines: deadlines(procurement),
    available: available(procurement, then),
    standstill: standstillStatus(procurement, then),
    exclusions: exclusionState(procurement, at),
    asOf: at,
    events: events.length,
    known: known.at(-1)!.version,
    footing: (overlay?.flags ?? []).filter(({ event }) => event <= events.length),
    differences,
    notJudged,
  };
}

function withDisclosed(event: TrailEvent, disclosures: Disclosures): ReplayedEvent {
  return { ...asRecorded(event), disclosed: legible(event, disclosures), sealedNames: Object.keys(event.sealed) };
}

/** The sealed values of an event that were not erased, by name. */
export function legible({ version }: TrailEvent, disclosures: Disclosures): Readonly<Record<string, unknown>> {
  const known = Object.entries(disclosures.get(version) ?? {});
  return Object.fromEntries(known.flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : [])));
}
