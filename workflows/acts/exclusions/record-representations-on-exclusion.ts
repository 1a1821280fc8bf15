import { act } from '../act.js';
import { representation } from '../hearing/hearing.fields.js';
import type { Carried } from '../shape.js';
import { theExclusion } from './exclusions.fields.js';

/** Representations under reg 12(3) that concern an exclusion or replacement (reg 20C(4)). */
export const recordRepresentationsOnExclusion = act('RecordRepresentationsOnExclusion', {
  event: 'RepresentationsOnExclusionRecorded',
  label: 'Record that representations are about an exclusion or replacement',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: { exclusion: theExclusion, representation },
  example: { exclusion: 'X1', representation: 'R1' },
});

export type RecordRepresentationsOnExclusion = Carried<typeof recordRepresentationsOnExclusion>;
