import { act } from '../act.js';
import { account, type Carried } from '../shape.js';

/** Applies a newer holiday list to the standstill that runs. */
export const applyCalendar = act('ApplyCalendar', {
  event: 'CalendarApplied',
  label: 'Apply a newer holiday list to the standstill',
  governedBy: 'commencement',
  decidesAt: 'representation-review',
  onRecord: { g: ['reason'] },
  // Holiday lists show themselves.
  documents: 'none',
  carries: {
    reason: account({ noun: 'the reason', question: 'Why is the newer holiday list applied?' }),
  },
  example: { reason: 'A bank holiday was proclaimed within the standstill period.' },
});

export type ApplyCalendar = Carried<typeof applyCalendar>;
