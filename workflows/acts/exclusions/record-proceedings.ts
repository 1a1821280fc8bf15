import { act } from '../act.js';
import { instant, oneOf, reference, type Carried } from '../shape.js';
import { theExclusion } from './exclusions.fields.js';
import { proceedingsKinds } from './exclusions.words.js';

/** Proceedings before a court that concern an exclusion or replacement (reg 20C(4)). */
export const recordProceedings = act('RecordProceedings', {
  event: 'ProceedingsRecorded',
  label: 'Record proceedings about an exclusion or replacement',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    exclusion: theExclusion,
    kind: oneOf(proceedingsKinds)({
      noun: 'what kind of proceedings they are',
      question: 'What kind of proceedings are they?',
    }),
    commencedAt: instant({
      corrects: true,
      noun: 'when the proceedings were commenced',
      question: 'When were the proceedings commenced?',
    }),
    reference: reference({
      optional: true,
      corrects: true,
      noun: 'the reference of the proceedings',
      question: 'What is the court’s reference of the proceedings?',
    }),
  },
  example: { exclusion: 'X1', kind: 'review', commencedAt: '2026-04-01T10:00', reference: 'HT-2026-000123' },
});

export type RecordProceedings = Carried<typeof recordProceedings>;
