import type { Command } from '../acts/commands.js';
import { decide } from '../deciding/decide.js';
import type { RecordedEvent } from '../acts/events.js';
import { evolveFrom } from '../deciding/fold.js';
import { marksAfter, restsOn, tagOf } from '../deciding/matters.js';
import { nothingYet, type Evidence, type Procurement } from '../facts/procurement.js';
import { commandTypes } from '../acts/commands.js';
import { noMarks, type Marks } from '../facts/marks.js';
import type { StreamEvent } from '../facts/stream.js';
import type { StreamKind, Touch } from './stream-kind.js';

/** Where a procurement stands, and which version moved each of its matters last. */
export interface ProcurementStanding extends Procurement {
  readonly marks: Marks;
}

/** An event of a procurement's stream as its law reads it. */
export function asRecorded({ type, schema, regime, state, data, recordedAt, sealedNames }: StreamEvent): RecordedEvent {
  return { type, schema, regime: regime as RecordedEvent['regime'], state: state ?? '', data, recordedAt, sealedNames };
}

/** A procurement, with its conflicts, its notices and everything else that is about it: by process and edition. */
export const procurementKind: StreamKind<ProcurementStanding, Command, Evidence> = {
  name: 'procurement',
  home: 'authority',
  types: ['procurement'],
  nothing: { ...nothingYet, marks: noMarks },
  acts: commandTypes,
  begunBy: ['OpenProcurement'],
  machine: ({ machine }) => machine,
  shape: 1,
  decide,
  after: ({ marks, ...procurement }, event, before) => {
    const recorded = asRecorded(event);
    const next = evolveFrom(procurement, recorded, () => before().map(asRecorded));
    return { ...next, marks: marksAfter(marks, recorded, next.facts) };
  },
  restsOn: ({ type, data }, asking) => restsOn(type, data, asking),
  touches,
  onward: () => [],
  tagOf,
};

/**
 * A procurement that follows another rests on that having been abandoned (reg 6(9)). It may be corrected since, and does no harm: an
 * abandonment is never taken back.
 */
function touches({ type, data }: Command): readonly Touch[] {
  const follows = type === 'OpenProcurement' ? data.follows : undefined;
  return follows === undefined ? [] : [{ kind: 'procurement', id: follows, as: 'cited' }];
}
