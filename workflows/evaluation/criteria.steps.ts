import { keyCriteria, type KeyCriteria } from '../steps/common.js';
import { inRun } from '../steps/selection.steps.js';
import { step } from '../steps/step.js';
import type { Facts } from '../facts.js';

const afterTheChoice = ({ choice }: Facts) => choice && { at: choice.decidedAt, what: 'the process was chosen' };

export const criteriaSteps = [
  step('SetBasicSelectionCriteria', {
    label: 'Determine the basic selection criteria',
    when: (data) => data.setAt,
    notBefore: afterTheChoice,
    apply: (facts, { data, at }) => inRun(facts, { selectionCriteria: { criteria: data.criteria, setAt: at } }),
  }),
  step('SetKeyCriteria', {
    label: 'Settle the relative importance of the key criteria',
    when: (data) => data.setAt,
    notBefore: afterTheChoice,
    apply: (facts, { data, at }) => {
      const weights = Object.fromEntries(
        keyCriteria.map((criterion) => [criterion, data.importance[criterion]?.weight ?? 0]),
      ) as unknown as KeyCriteria<number>;
      return inRun(facts, { importance: { weights, maximumScore: data.maximumScore ?? 100, setAt: at } });
    },
  }),
] as const;
