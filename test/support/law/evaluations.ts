import type { CommandData, CommandType, KeyCriteria } from '../../../workflows/index.js';
import {
  addressed,
  considerableChange,
  evaluationExamples as shown,
} from '../../../src/openapi/evaluation-examples.js';

export { addressed, considerableChange };

export const selectionCriteria = shown.SetBasicSelectionCriteria;
export const importance = shown.SetKeyCriteria;

/** The basic selection criteria of the examples, each met. */
export const eachMet = {
  met: true,
  assessment: 'Registered with the CQC; accounts and references reviewed.',
  results: selectionCriteria.criteria.map(({ id }) => ({ criterion: id, met: true, evidence: `Checked: ${id}.` })),
};

/** The same weights for all but what is given. */
export function weighing(weights: Partial<KeyCriteria<number>>): CommandData['SetKeyCriteria'] {
  const changed = Object.entries(weights).map(([criterion, weight]) => [criterion, { weight, reasons: 'As agreed.' }]);
  return { ...importance, importance: { ...importance.importance, ...(Object.fromEntries(changed) as object) } };
}

type Evaluation = 'SetBasicSelectionCriteria' | 'SetKeyCriteria';

const [registration, turnover] = selectionCriteria.criteria;

/** For each command about criteria and scores, what it might carry. */
export const evaluationExamples: {
  readonly [T in Evaluation & CommandType]: readonly [CommandData[T], ...CommandData[T][]];
} = {
  SetBasicSelectionCriteria: [
    selectionCriteria,
    { criteria: [] },
    { criteria: [{ ...registration!, kind: 'local', rationale: ' ' }, registration!, registration!] },
    {
      criteria: [{ ...turnover!, minimumTurnover: 9_000_000 }],
      estimatedValue: 4_000_000,
      setAt: '2026-03-24T09:00:00.000Z',
    },
  ],
  SetKeyCriteria: [importance, weighing({ value: 0, socialValue: 11 }), { ...importance, maximumScore: 10 }],
};
