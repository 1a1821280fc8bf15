import { act } from '../act.js';
import { principles } from '../decision.js';
import { instant, oneOf, type Carried } from '../shape.js';
import { keyDecisions } from './record.words.js';

/** How regulation 4 was applied in a key decision; also when that is written down only afterwards. */
export const recordPrinciples = act('RecordPrinciples', {
  event: 'PrinciplesRecorded',
  label: 'Record how the procurement principles were applied',
  says: 'How regulation 4 was applied in a key decision',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: { g: 'all' },
  carries: {
    ...principles.carries,
    decision: oneOf(keyDecisions)({ noun: 'the decision', question: 'Which decision is it about?' }),
    consideredAt: instant({
      optional: true,
      corrects: true,
      noun: 'when the principles were considered',
      question: 'When were the principles considered?',
      says: 'When the principles were considered; now, if left out',
    }),
  },
  example: {
    decision: 'selection',
    needs: 'The waiting list and two surveys of patients were before the committee.',
    quality: 'The specification adds a virtual clinic; outcomes are above the national median.',
    efficiency: 'One pathway in place of two.',
    fairness: 'Every likely provider was considered against the same criteria, and the minutes are published.',
    integration: 'Clinics share records and rooms with general practice.',
  },
  besideTheProcess: true,
});

export type RecordPrinciples = Carried<typeof recordPrinciples>;
