import { act } from '../act.js';
import { account, amount, day, flag, identifier, line, reference, type Carried } from '../shape.js';
import { about, cpvCode, shared } from './opening.fields.js';

/** Opens a procurement. The estimate and what it counts are as the authority says: the Regulations define neither. */
export const openProcurement = act('OpenProcurement', {
  event: 'ProcurementOpened',
  label: 'Open a procurement',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    title: line(about.title),
    reference: reference({ ...about.reference, says: 'The authority’s own reference' }),
    description: account(about.description),
    cpv: cpvCode(about.cpv),
    cpvQualifierMet: flag({ ...about.cpvQualifierMet, optional: true }),
    cpvQualifierReason: shared.cpvQualifierReason,
    healthServicePurpose: flag(about.healthServicePurpose),
    mixed: shared.mixed,
    framework: shared.framework,
    lifetimeValue: amount({ ...about.lifetimeValue, optional: true }),
    lifetimeValueBasis: account({ ...about.lifetimeValueBasis, optional: true }),
    serviceStartsOn: day({ ...about.serviceStartsOn, optional: true }),
    serviceEndsOn: day({ ...about.serviceEndsOn, optional: true }),
    follows: identifier({
      of: 'abandoned-procurement',
      optional: true,
      corrects: true,
      noun: 'the procurement that it follows',
      question: 'Which abandoned procurement does it follow?',
      hint: 'Only if it takes up an abandoned procurement with another process.',
      says: 'The abandoned procurement that this one follows (reg 6(9))',
    }),
  },
  example: {
    title: 'Community diagnostics',
    reference: 'ICB-2026-014',
    description: 'Community diagnostic services for adults in the northern districts.',
    cpv: '85121200-5',
    healthServicePurpose: true,
    lifetimeValue: 4_300_000,
    lifetimeValueBasis: 'Without VAT; three years, no extension counted.',
  },
  // It rests on the other having been abandoned (reg 6(9)). It may be corrected since, and does no harm: that is never taken back.
  touches: ({ follows }) => (follows === undefined ? [] : [{ kind: 'procurement', id: follows, as: 'cited' }]),
  // Nothing can be uploaded before there is a procurement.
  documents: 'none',
});

export type OpenProcurement = Carried<typeof openProcurement>;
