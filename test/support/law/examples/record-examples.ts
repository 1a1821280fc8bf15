import type { Principles } from '../../../../workflows/acts/decision.js';
import type { CommandData } from '../../../../workflows/index.js';

/** Each of the procurement principles, applied. */
export const principles: Principles = {
  needs: 'The waiting list was before the committee.',
  quality: 'The specification adds a virtual clinic.',
  efficiency: 'One pathway in place of two.',
  fairness: 'Every likely provider was considered against the same criteria.',
};

export const departure: CommandData['DepartFromGuidance'] = {
  guidance: 'NHS England: The Provider Selection Regime, statutory guidance, April 2025',
  paragraph: 'Transparency',
  instead: 'The notice was published in two parts.',
  reason: 'The platform takes no more than 10,000 characters.',
  approvedBy: 'chair',
  approver: { name: 'C. Hair', role: 'Chair' },
};

/** Of the first quarter of the contract in the stories, which runs from 1 September 2026. */
export const performance: CommandData['RecordPerformance'] = {
  indicator: 'Patients seen within six weeks',
  target: 95,
  actual: 96.4,
  unit: 'per cent',
  from: '2026-09-01',
  to: '2026-11-30',
  source: 'Contract review of 20 December 2026',
};
