import { act } from '../act.js';
import { account, day, figure, line, reference, type Carried } from '../shape.js';

const measured = figure(0, 1_000_000_000_000, 4);

/** What a contract delivered in a period, against what was to be delivered. Evidence for the findings of reg 9(2). */
export const recordPerformance = act('RecordPerformance', {
  event: 'PerformanceRecorded',
  label: 'Record how a contract performed',
  says: 'What a contract delivered in a period',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    contract: reference({
      of: 'contract',
      optional: true,
      noun: 'the contract',
      question: 'Which contract is it about?',
      hint: 'The reference under which it was entered into. Leave it empty if there is only one.',
      says: 'The reference of the contract; the only one, if left out',
    }),
    indicator: line({
      corrects: true,
      noun: 'what was measured',
      question: 'What was measured?',
      hint: 'For example, patients seen in time.',
    }),
    target: measured({ corrects: true, noun: 'the target', question: 'What was the target?' }),
    actual: measured({ corrects: true, noun: 'what was achieved', question: 'What was achieved?' }),
    unit: line({
      corrects: true,
      noun: 'the unit',
      question: 'In what unit are both figures?',
      hint: 'For example, per cent or visits.',
      says: 'What both figures count',
    }),
    from: day({
      corrects: true,
      noun: 'the first day of the period',
      question: 'What is the first day of the period?',
    }),
    to: day({
      corrects: true,
      noun: 'the last day of the period',
      question: 'What is the last day of the period?',
      says: 'The last day of the period',
    }),
    source: line({
      corrects: true,
      noun: 'where the figures come from',
      question: 'Where do the figures come from?',
      hint: 'For example, a contract review.',
      says: 'Where the figures come from',
    }),
    comment: account({
      optional: true,
      noun: 'a comment',
      question: 'Is there anything else to say about the figures?',
    }),
  },
  example: {
    contract: 'ICB-2026-014-A',
    indicator: 'Patients seen within six weeks',
    target: 95,
    actual: 96.4,
    unit: 'per cent',
    from: '2026-10-01',
    to: '2026-12-31',
    source: 'Contract review of 20 January 2027',
  },
  besideTheProcess: true,
  struck: 'slip',
});

export type RecordPerformance = Carried<typeof recordPerformance>;
