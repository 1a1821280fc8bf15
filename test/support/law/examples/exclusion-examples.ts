import type { CommandData } from '../../../../workflows/index.js';
import { fox, owl } from '../places/procurements.js';

const provider = { id: 'owl' };
const stoat = { id: 'stoat', name: 'Stoat Imaging Limited', performs: 'Imaging' };
const then = '2026-03-24T09:00:00.000Z';

/** A check of a provider in which nothing was found. */
export const clear: CommandData['RecordExclusionCheck'] = {
  provider: owl,
  mandatory: 'every',
  discretionary: 'every',
  debarmentList: { lookedAtOn: '2026-03-02', entries: [] },
  assessment: 'Nothing was found in the declarations, at Companies House or in the debarment list.',
};

/** The acts about exclusion. */
export type OfExclusions =
  | 'RequestSubcontractingInformation'
  | 'RecordIntendedSubcontractors'
  | 'RecordExclusionCheck'
  | 'OfferSelfCleaning'
  | 'RecordSelfCleaning'
  | 'NotifyMinisterOfIntention'
  | 'RecordMinistersView'
  | 'NotifyOfIntendedExclusion'
  | 'ReplaceSubcontractor'
  | 'DecideExclusion'
  | 'OverrideExclusion'
  | 'NotifyMinister'
  | 'RecordRepresentationsOnExclusion'
  | 'RecordProceedings'
  | 'RecordProceedingsDetermined';

type Examples = { readonly [T in OfExclusions]: readonly [CommandData[T], ...CommandData[T][]] };

/** For each command about exclusion, what it might carry: well formed, and lawful or not. */
export const exclusionExamples: Examples = {
  RequestSubcontractingInformation: [
    { provider: owl, information: 'Their directors.' },
    { provider: { id: 'nobody' }, requestedAt: then },
  ],
  RecordIntendedSubcontractors: [
    { provider: owl, answer: 'does-not-intend' },
    { provider: owl, answer: 'intends', subcontractors: [stoat] },
    { provider: fox, answer: 'intends', subcontractors: [], answeredAt: then },
    { provider: owl, answer: 'not-given', subcontractors: [stoat, stoat] },
  ],
  RecordExclusionCheck: [
    clear,
    { ...clear, provider: fox },
    {
      ...clear,
      mandatory: ['Sch 6 para 2', 'Sch 7 para 1', 'no such ground'],
      grounds: [
        { ground: 'Sch 6 para 33', eventOn: '2019-01-01', continuing: true },
        { ground: 'Sch 6 para 35', eventOn: '2026-01-01', continuing: true },
        { ground: 'Sch 7 para 14', eventOn: '2026-01-01', continuing: true },
      ],
      debarmentList: { lookedAtOn: '2030-01-01', entries: [{ ground: 'Sch 6 para 35' }] },
    },
    { ...clear, subcontractor: 'stoat', debarmentList: undefined, checkedAt: then },
    { ...clear, groundsAsMade: [{ words: 'A conviction for bribery.', exclusion: 'must' }], debarmentList: undefined },
    { ...clear, debarmentList: { lookedAtOn: '2026-03-01', entries: [{ ground: 'Sch 6 para 17' }] } },
  ],
  OfferSelfCleaning: [
    { provider, until: '2031-01-01', evidenceAskedFor: 'What has changed.' },
    { provider, subcontractor: 'stoat', until: '2026-01-01', offeredAt: then },
  ],
  RecordSelfCleaning: [
    { provider, evidence: 'A new board.', regarded: ['steps-taken'], sufficient: true, reasons: 'Removed.' },
    { provider, evidence: 'A letter.', sufficient: false, reasons: 'Too little.' },
    { provider, sufficient: true, reasons: 'As hoped.', judgedAt: then },
  ],
  NotifyMinisterOfIntention: [
    { provider, reference: 'NS-1' },
    { provider, subcontractor: 'stoat' },
  ],
  RecordMinistersView: [{ provider, excludable: true, shouldBeExcluded: true, receivedAt: then }],
  NotifyOfIntendedExclusion: [{ provider, subcontractor: 'stoat', until: '2031-01-01', how: 'a letter' }],
  ReplaceSubcontractor: [
    { provider, subcontractor: 'stoat', replacement: { id: 'hare', name: 'Hare Imaging CIC' } },
    { provider, subcontractor: 'stoat', replacement: stoat },
  ],
  DecideExclusion: [
    { provider, outcome: 'exclude', reasons: 'As found.' },
    { provider, outcome: 'not-exclude', reasons: 'As found.', decidedAt: then },
    { provider, subcontractor: 'stoat', outcome: 'exclude', grounds: ['Sch 6 para 1'], reasons: 'As found.' },
  ],
  OverrideExclusion: [
    {
      provider,
      approver: { name: 'A. Officer', role: 'Chief Executive' },
      reasons: 'Nobody else.',
      whyExceptional: 'One.',
    },
    { provider, subcontractor: 'stoat', approver: { name: 'A. Officer', role: 'Chief Executive' }, reasons: 'Nobody.' },
  ],
  NotifyMinister: [{ deadline: 'minister-notice:X1', reference: 'PRU-1' }, { deadline: 'no-such-deadline' }],
  RecordRepresentationsOnExclusion: [{ exclusion: 'X1', representation: 'R1' }],
  RecordProceedings: [
    { exclusion: 'X1', kind: 'review', commencedAt: then, reference: 'HT-1' },
    { exclusion: 'X9', kind: 'appeal', commencedAt: '2031-01-01T09:00:00.000Z' },
  ],
  RecordProceedingsDetermined: [
    { proceedings: 'C1', determinedAt: then, outcome: 'The claim was dismissed.' },
    { proceedings: 'C9', determinedAt: '2031-01-01T09:00:00.000Z', outcome: 'Allowed.' },
  ],
};
