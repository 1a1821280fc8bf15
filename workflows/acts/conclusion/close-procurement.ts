import { act } from '../act.js';
import { decision } from '../decision.js';
import type { Carried } from '../shape.js';
import { reasons } from './conclusion.fields.js';

/** Direct award process B: no more providers will be awarded a contract in this procurement. */
export const closeProcurement = act('CloseProcurement', {
  event: 'ProcurementClosed',
  label: 'Close the procurement: no more contracts will be awarded in it',
  governedBy: 'commencement',
  decidesAt: 'award-decision',
  onRecord: { g: ['reasons', 'principles'] },
  carries: {
    ...decision,
    reasons,
  },
  example: { reasons: 'No more providers are expected.' },
});

export type CloseProcurement = Carried<typeof closeProcurement>;
