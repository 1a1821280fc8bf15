import {
  asRecorded as asProcurementEvent,
  procurementKind,
  type ProcurementStanding,
  type RecordedEvent,
  type StreamEvent,
  type StreamKind,
  type StreamStanding,
} from '../../workflows/index.js';
import type { StreamName, TrailEvent } from '../trail/index.js';
import type { Change } from './ports.js';

/** An event of any stream as the law reads it. */
export function asStreamEvent(event: TrailEvent): StreamEvent {
  const { type, schema, regime, state, data, recordedAt, sealed, evidence } = event;
  const { now } = evidence as { readonly now?: string };
  const decided = now === undefined ? {} : { decidedAt: now };
  return { type, schema, regime, state, data, recordedAt, ...decided, sealedNames: Object.keys(sealed) };
}

/** The same of a procurement. */
export const asRecorded = (event: TrailEvent): RecordedEvent => asProcurementEvent(asStreamEvent(event));

/**
 * What stands of a stream after events, from nothing or from what stood before them.
 *
 * @param past what was on record before them; asked for only where one of them changes how all of it is read.
 */
export function standingAfter<S extends StreamStanding<unknown>>(
  kind: Pick<StreamKind<S, never, never>, 'nothing' | 'after'>,
  events: readonly TrailEvent[],
  from: S = kind.nothing,
  past: () => readonly StreamEvent[] = () => [],
): S {
  return events.reduce(
    (standing, event, index) =>
      kind.after(standing, asStreamEvent(event), () => [...past(), ...events.slice(0, index).map(asStreamEvent)]),
    from,
  );
}

/** The changes that a procurement went through, command by command, as the projections were told of them. */
export function* changesOf(stream: StreamName, events: readonly TrailEvent[]): Generator<Change> {
  let before: ProcurementStanding = procurementKind.nothing;
  for (let from = 0; from < events.length;) {
    const { commandId } = events[from]!;
    let to = from;
    while (to < events.length && events[to]!.commandId === commandId) to += 1;
    const ofCommand = events.slice(from, to);
    const earlier = events.slice(0, from);
    const after = standingAfter(procurementKind, ofCommand, before, () => earlier.map(asStreamEvent));
    const about = { authorityId: stream.authority, procurementId: stream.id, events: ofCommand };
    yield { ...about, before, after, marks: after.marks, at: ofCommand.at(-1)!.recordedAt };
    before = after;
    from = to;
  }
}
