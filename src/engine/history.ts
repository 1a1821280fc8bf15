import {
  evolveFrom,
  marksAfter,
  noMarks,
  nothingYet,
  type Marks,
  type Procurement,
  type RecordedEvent,
} from '../../workflows/index.js';
import type { StreamName, TrailEvent } from '../trail/index.js';
import type { Change } from './ports.js';

/** An event of a procurement's stream as the law reads it. */
export function asRecorded({ type, schema, regime, state, data, recordedAt, sealed }: TrailEvent): RecordedEvent {
  const of = regime as RecordedEvent['regime'];
  return { type, schema, regime: of, state: state ?? '', data, recordedAt, sealedNames: Object.keys(sealed) };
}

/** A procurement, and which version moved each of its matters last. */
export interface Standing {
  readonly procurement: Procurement;
  readonly marks: Marks;
}

/**
 * Where events lead.
 *
 * @param past what was on record before them, from the beginning; asked for only where one of them is a correction.
 */
export function after(
  standing: Standing,
  events: readonly TrailEvent[],
  past: () => readonly RecordedEvent[],
): Standing {
  const lately: RecordedEvent[] = [];
  return events.reduce(({ procurement, marks }, event) => {
    const recorded = asRecorded(event);
    const next = evolveFrom(procurement, recorded, () => [...past(), ...lately]);
    lately.push(recorded);
    return { procurement: next, marks: marksAfter(marks, recorded, next.facts) };
  }, standing);
}

/** The changes that a procurement went through, command by command, as the projections were told of them. */
export function* changesOf(stream: StreamName, events: readonly TrailEvent[]): Generator<Change> {
  let before: Standing = { procurement: nothingYet, marks: noMarks };
  for (let from = 0; from < events.length;) {
    const { commandId } = events[from]!;
    let to = from;
    while (to < events.length && events[to]!.commandId === commandId) to += 1;
    const ofCommand = events.slice(from, to);
    const earlier = events.slice(0, from);
    const then = after(before, ofCommand, () => earlier.map(asRecorded));
    const about = { authorityId: stream.authority, procurementId: stream.id, events: ofCommand };
    const at = ofCommand.at(-1)!.recordedAt;
    yield { ...about, before: before.procurement, after: then.procurement, marks: then.marks, at };
    before = then;
    from = to;
  }
}
