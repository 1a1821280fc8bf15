import type { CommandData } from '../../workflows/index.js';

type OfTheRecord = 'RecordPrinciples' | 'DepartFromGuidance' | 'RecordPerformance' | 'AddToRecord';

/** One example for each command that completes the record. */
export const recordExamples: { readonly [T in OfTheRecord]: CommandData[T] } = {
  RecordPrinciples: {
    decision: 'selection',
    needs: 'The waiting list and two surveys of patients were before the committee.',
    quality: 'The specification adds a virtual clinic; outcomes are above the national median.',
    efficiency: 'One pathway in place of two.',
    fairness: 'Every likely provider was considered against the same criteria, and the minutes are published.',
    integration: 'Clinics share records and rooms with general practice.',
  },
  DepartFromGuidance: {
    guidance: 'NHS England: The Provider Selection Regime, statutory guidance, April 2025',
    paragraph: 'Transparency, page 61',
    instead: 'The notice was published in two parts.',
    reason: 'The platform takes no more than 10,000 characters.',
    approvedBy: 'director-of-finance',
    approver: { name: 'Sam Lee', role: 'Director of Finance' },
  },
  RecordPerformance: {
    contract: 'ICB-2026-014-A',
    indicator: 'Patients seen within six weeks',
    target: 95,
    actual: 96.4,
    unit: 'per cent',
    from: '2026-10-01',
    to: '2026-12-31',
    source: 'Contract review of 20 January 2027',
  },
  AddToRecord: {
    item: 'd',
    decision: 'process-selection',
    what: 'The process was chosen by the director of commissioning under the scheme of delegation.',
    decisionMakers: [{ name: 'Dr Aisha Khan', role: 'Director of Commissioning' }],
    happenedAt: '2026-03-02T10:00',
    why: 'The name was left out of the command.',
  },
};
