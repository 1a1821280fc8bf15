import { act } from '../act.js';
import { now } from '../decision.js';
import { instant, one, type Carried } from '../shape.js';
import {
  exampleProvider,
  exampleSubcontractor,
  namedSubcontractor,
  theProvider,
  theSubcontractor,
} from './exclusions.fields.js';

/** The provider has found another sub-contractor, or goes without (reg 20A(6)(b)). */
export const replaceSubcontractor = act('ReplaceSubcontractor', {
  event: 'SubcontractorReplaced',
  label: 'Record that an intended sub-contractor was replaced',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: { g: 'all' },
  carries: {
    provider: theProvider,
    subcontractor: theSubcontractor,
    replacement: one(namedSubcontractor)({
      optional: true,
      corrects: ['name', 'performs'],
      noun: 'the sub-contractor that takes its place',
      question: 'Which sub-contractor takes its place?',
      hint: 'Leave it empty if nobody does.',
      says: 'Left out where nobody takes its place',
    }),
    replacedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the sub-contractor was replaced',
      question: 'When was the sub-contractor replaced?',
    }),
  },
  example: {
    provider: exampleProvider,
    subcontractor: exampleSubcontractor,
    replacement: { id: 'hare', name: 'Hare Imaging CIC' },
  },
});

export type ReplaceSubcontractor = Carried<typeof replaceSubcontractor>;
