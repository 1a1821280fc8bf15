import {
  asRecorded as asProcurementEvent,
  procurementKind,
  type ProcurementStanding,
  type RecordedEvent,
  type StreamEvent,
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

/** The changes that a procurement went through, command by command, as the projections were told of them. */
export function* changesOf(stream: StreamName, events: readonly TrailEvent[]): Generator<Change> {
  let before: ProcurementStanding = procurementKind.nothing;
  for (let from = 0; from < events.length;) {
    const { commandId } = events[from]!;
    let to = from;
    while (to < events.length && events[to]!.commandId === commandId) to += 1;
    const ofCommand = events.slice(from, to);
    const after = ofCommand.reduce(
      (standing, event, index) =>
        procurementKind.after(standing, asStreamEvent(event), () => events.slice(0, from + index).map(asStreamEvent)),
      before,
    );
    const about = { authorityId: stream.authority, procurementId: stream.id, events: ofCommand };
    yield { ...about, before, after, marks: after.marks, at: ofCommand.at(-1)!.recordedAt };
    before = after;
    from = to;
  }
}
