import type { CommandData, ExclusionCommands } from '../../workflows/index.js';

const decisionMakers = [{ name: 'Dr Aisha Khan', role: 'Chief Medical Officer' }];
const provider = { id: 'owl', name: 'Owl Health Limited', address: '1 Barn Lane, Carlisle CA1 1AA' };
const subcontractor = 'stoat';

/** One example for each command about exclusion (regs 20 to 20C). */
export const exclusionExamples: { readonly [T in keyof ExclusionCommands]: CommandData[T] } = {
  RequestSubcontractingInformation: { provider, information: 'The directors of each intended sub-contractor.' },
  RecordIntendedSubcontractors: {
    provider,
    answer: 'intends',
    subcontractors: [{ id: subcontractor, name: 'Stoat Imaging Limited', performs: 'Mobile imaging' }],
  },
  RecordExclusionCheck: {
    provider,
    mandatory: 'every',
    discretionary: 'every',
    grounds: [{ ground: 'Sch 7 para 12(1)', eventOn: '2025-11-03', knownOn: '2025-11-20', continuing: true }],
    debarmentList: { lookedAtOn: '2026-03-09', entries: [] },
    assessment: 'A contract with a neighbouring authority was terminated for breach. No other ground was found.',
  },
  OfferSelfCleaning: {
    provider,
    until: '2026-12-31',
    evidenceAskedFor: 'What has been changed since the termination.',
  },
  RecordSelfCleaning: {
    provider,
    evidence: 'A new management, and a report of its auditors.',
    regarded: ['steps-taken', 'time-elapsed'],
    sufficient: false,
    reasons: 'The procedures have not yet been tried.',
    statementOfReasons: 'The new procedures have been written, but none has been put in place.',
  },
  NotifyMinisterOfIntention: { provider, subcontractor, reference: 'NS-2026-3' },
  RecordMinistersView: { provider, subcontractor, excludable: true, shouldBeExcluded: true, reference: 'NS-2026-3' },
  NotifyOfIntendedExclusion: { provider, subcontractor, until: '2026-12-31', how: 'By e-mail' },
  ReplaceSubcontractor: { provider, subcontractor, replacement: { id: 'hare', name: 'Hare Imaging CIC' } },
  DecideExclusion: {
    provider,
    outcome: 'not-exclude',
    reasons: 'The breach was of another kind of contract, and its cause has been removed.',
    decisionMakers,
  },
  OverrideExclusion: {
    provider,
    approver: { name: 'Sam Lee', role: 'Chief Executive' },
    reasons: 'No other provider can treat these patients before the end of the year.',
    whyExceptional: 'The only other provider closed in February.',
    decisionMakers,
  },
  NotifyMinister: { deadline: 'minister-notice:X1', reference: 'PRU-2026-17' },
  RecordRepresentationsOnExclusion: { exclusion: 'X1', representation: 'R1' },
  RecordProceedings: { exclusion: 'X1', kind: 'review', commencedAt: '2026-04-01T10:00', reference: 'HT-2026-000123' },
  RecordProceedingsDetermined: {
    proceedings: 'C1',
    determinedAt: '2026-06-30T15:00',
    outcome: 'The claim was dismissed.',
  },
};
