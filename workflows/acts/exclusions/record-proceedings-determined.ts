import { act } from '../act.js';
import { account, identifier, instant, type Carried } from '../shape.js';

/** How proceedings about an exclusion or replacement ended (reg 20C(5)(b)). */
export const recordProceedingsDetermined = act('RecordProceedingsDetermined', {
  event: 'ProceedingsDetermined',
  label: 'Record how such proceedings were determined',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    proceedings: identifier({
      of: 'proceedings',
      example: 'C1',
      noun: 'the proceedings',
      question: 'Which proceedings were determined?',
    }),
    determinedAt: instant({
      corrects: true,
      noun: 'when the proceedings were determined',
      question: 'When were the proceedings determined?',
    }),
    outcome: account({ noun: 'how they were determined', question: 'How were the proceedings determined?' }),
  },
  example: { proceedings: 'C1', determinedAt: '2026-06-30T15:00', outcome: 'The claim was dismissed.' },
});

export type RecordProceedingsDetermined = Carried<typeof recordProceedingsDetermined>;
