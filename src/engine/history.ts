import { evolve, nothingYet, type Procurement, type RecordedEvent } from '../../workflows/index.js';
import type { StreamName, TrailEvent } from '../trail/index.js';
import type { Change } from './ports.js';

/** An event of a procurement's stream as the law reads it. */
export function asRecorded({ type, schema, regime, state, data, recordedAt, sealed }: TrailEvent): RecordedEvent {
  const of = regime as RecordedEvent['regime'];
  return { type, schema, regime: of, state: state ?? '', data, recordedAt, sealedNames: Object.keys(sealed) };
}

/** The changes that a procurement went through, command by command, as the projections were told of them. */
export function* changesOf(stream: StreamName, events: readonly TrailEvent[]): Generator<Change> {
  let before: Procurement = nothingYet;
  for (let from = 0; from < events.length;) {
    const { commandId } = events[from]!;
    let to = from;
    while (to < events.length && events[to]!.commandId === commandId) to += 1;
    const ofCommand = events.slice(from, to);
    const after = ofCommand.reduce((procurement, event) => evolve(procurement, asRecorded(event)), before);
    const at = ofCommand.at(-1)!.recordedAt;
    yield { authorityId: stream.authority, procurementId: stream.id, before, after, events: ofCommand, at };
    before = after;
    from = to;
  }
}
