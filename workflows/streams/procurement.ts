import { acts } from '../acts/index.js';
import type { Command } from '../acts/commands.js';
import { asTheyWouldRead } from '../deciding/corrections/what-follows.js';
import { decide } from '../deciding/decide.js';
import type { RecordedEvent } from '../acts/events.js';
import { evolveFrom } from '../deciding/fold.js';
import { marksAfter } from '../deciding/matters.js';
import { nothingYet, type Evidence, type Past, type Procurement } from '../facts/procurement.js';
import { noMarks, type Marks } from '../facts/marks.js';
import type { StreamEvent } from '../facts/stream.js';
import { asDeclared } from './declared.js';
import type { StreamKind } from './stream-kind.js';

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
  begunBy: ['OpenProcurement'],
  machine: ({ machine }) => machine,
  shape: 2,
  decide,
  after: ({ marks, ...procurement }, event, before) => {
    const recorded = asRecorded(event);
    const next = evolveFrom(procurement, recorded, () => before().map(asRecorded));
    return { ...next, marks: marksAfter(marks, recorded, next.facts) };
  },
  asTheyWouldRead: (data, history) => asTheyWouldRead(data, history as readonly Past[]),
  ...asDeclared(acts),
};
