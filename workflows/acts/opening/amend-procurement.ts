import { act } from '../act.js';
import { account, amount, day, flag, line, reference, type Carried } from '../shape.js';
import { whole } from '../whole.js';
import { about, cpvCode, shared } from './opening.fields.js';

/** May be left out, and may be null: what need not have been said can be taken back. */
const takenBack = { optional: true, nullable: true } as const;

/** Corrects what was said at the opening, while no process has been chosen. Null takes back what need not have been said. */
export const amendProcurement = act('AmendProcurement', {
  event: 'ProcurementAmended',
  label: 'Correct what was said at the opening',
  governedBy: 'commencement',
  decidesAt: 'process-selection',
  onRecord: { g: ['reason'] },
  carries: {
    reason: account({
      noun: 'the reason',
      question: 'Why is it corrected?',
      says: 'Why it is corrected',
    }),
    title: line({ ...about.title, optional: true }),
    reference: reference({ ...about.reference, optional: true }),
    description: account({ ...about.description, optional: true }),
    cpv: cpvCode({ ...about.cpv, optional: true }),
    cpvQualifierMet: flag({ ...about.cpvQualifierMet, ...takenBack }),
    cpvQualifierReason: shared.cpvQualifierReason,
    healthServicePurpose: flag({ ...about.healthServicePurpose, optional: true }),
    mixed: shared.mixed,
    framework: shared.framework,
    lifetimeValue: amount({ ...about.lifetimeValue, ...takenBack }),
    lifetimeValueBasis: account({ ...about.lifetimeValueBasis, ...takenBack }),
    serviceStartsOn: day({ ...about.serviceStartsOn, ...takenBack }),
    serviceEndsOn: day({ ...about.serviceEndsOn, ...takenBack }),
  },
  example: {
    reason: 'The days of the services were left out.',
    serviceStartsOn: '2026-09-01',
    serviceEndsOn: '2029-08-31',
  },
  ...whole,
});

export type AmendProcurement = Carried<typeof amendProcurement>;
