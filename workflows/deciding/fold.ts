import { overlayOf, readUnder, type Overlay } from '../facts/corrected.js';
import type { RecordedEvent } from '../acts/events.js';
import { evolve } from './evolve.js';
import { nothingYet, type Procurement } from '../facts/procurement.js';

/**
 * A procurement as its events say, with everything put right that is known to have been wrong.
 *
 * @param events its history from the beginning: up to the place that is asked about.
 * @param known what was on record at the time of asking: what was corrected by then counts. The events themselves, if left out.
 */
export function fold(events: readonly RecordedEvent[], known: readonly RecordedEvent[] = events): Procurement {
  return foldUnder(events, overlayOf(known));
}

/** A procurement as its events say, read under an overlay. */
export function foldUnder(events: readonly RecordedEvent[], overlay: Overlay | null): Procurement {
  return events.reduce((procurement, event, index) => {
    const read = readUnder(event, index + 1, overlay);
    return read ? evolve(procurement, read) : passedOver(procurement, event);
  }, nothingYet);
}

/**
 * A procurement with one more event. A correction changes how everything before it is read, so the history is folded anew;
 * anything else is folded onto what there is.
 *
 * @param before what was on record before the event, from the beginning; asked for only where it is a correction.
 */
export function evolveFrom(
  procurement: Procurement,
  event: RecordedEvent,
  before: () => readonly RecordedEvent[],
): Procurement {
  return event.type === 'RecordCorrected' ? fold([...before(), event]) : evolve(procurement, event);
}

/** An event that is struck has its place, and leaves nothing behind. State and law are always those recorded. */
export function passedOver(procurement: Procurement, { regime, state }: RecordedEvent): Procurement {
  return { ...procurement, version: procurement.version + 1, regime, state };
}
