import {
  available,
  deadlines,
  exclusionState,
  replay,
  standstillStatus,
  type Evidence,
  type Instant,
  type ReplayedEvent,
} from '../../workflows/index.js';
import { asRecorded } from '../engine/index.js';
import type { Disclosures, StreamName, TrailEvent } from '../trail/index.js';
import type { ReplayView } from './procurement.views.js';

/**
 * Walks stored events through the law in force for them. `evidence` is what each was decided on; `at` is the instant for
 * which to say what could be done next.
 */
export function replayed(
  stream: StreamName,
  events: readonly TrailEvent[],
  disclosures: Disclosures,
  evidence: readonly Evidence[],
  at: Instant,
): ReplayView {
  const walked = events.map((event) => withDisclosed(event, disclosures));
  const { procurement, differences, notJudged } = replay(walked, (_, index) => evidence[index]!);
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
    differences,
    notJudged,
  };
}

function withDisclosed(event: TrailEvent, disclosures: Disclosures): ReplayedEvent {
  const known = Object.entries(disclosures.get(event.version) ?? {});
  const disclosed = Object.fromEntries(known.flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : [])));
  return { ...asRecorded(event), disclosed, sealedNames: Object.keys(event.sealed) };
}
