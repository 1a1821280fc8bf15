import { act } from '../act.js';
import { now } from '../decision.js';
import { instant, reference, type Carried } from '../shape.js';
import { exampleProvider, exampleSubcontractor, subject } from './exclusions.fields.js';

/** A Minister of the Crown is notified of the intention to exclude for a threat to national security (reg 20B(2)(a)). */
export const notifyMinisterOfIntention = act('NotifyMinisterOfIntention', {
  event: 'MinisterNotifiedOfIntention',
  label: 'Notify a Minister of the intention to exclude for national security',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    ...subject,
    notifiedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the Minister was notified',
      question: 'When was the Minister notified?',
    }),
    reference: reference({
      optional: true,
      corrects: true,
      noun: 'the reference of the notification',
      question: 'What is the reference of the notification?',
    }),
  },
  example: { provider: exampleProvider, subcontractor: exampleSubcontractor, reference: 'NS-2026-3' },
});

export type NotifyMinisterOfIntention = Carried<typeof notifyMinisterOfIntention>;
