import { processes } from '../../law/index.js';
import { act } from '../act.js';
import { decision } from '../decision.js';
import { examples } from '../examples.js';
import { oneOf, type Carried } from '../shape.js';
import { reasons } from './conclusion.fields.js';

export const abandon = act('Abandon', {
  event: 'ProcurementAbandoned',
  label: 'Abandon the procurement',
  governedBy: 'commencement',
  decidesAt: 'award-decision',
  onRecord: { g: ['switchingTo', 'reasons', 'principles'] },
  carries: {
    ...decision,
    reasons,
    /** Reg 6(9). */
    switchingTo: oneOf(processes)({
      optional: true,
      noun: 'the process to be followed instead',
      question: 'Which process will be followed instead?',
      hint: 'In a new procurement. Leave it empty if there will be none.',
      says: 'The process to be followed instead, in a new procurement',
    }),
  },
  example: {
    reasons: 'The service is to be redesigned first.',
    switchingTo: 'competitive',
    decisionMakers: examples.decisionMakers,
  },
});

export type Abandon = Carried<typeof abandon>;
