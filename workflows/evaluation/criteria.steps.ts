import { setBasicSelectionCriteria } from '../acts/evaluation/set-basic-selection-criteria.js';
import { setKeyCriteria } from '../acts/evaluation/set-key-criteria.js';
import { keyCriteria, type KeyCriteria } from '../acts/key-criteria.words.js';
import { inRun } from '../facts/in-run.js';
import { step } from '../rules/step.js';
import type { Facts } from '../facts/facts.js';
import { sharesOfAWhole, weightlessCriteria } from './weights.js';

const afterTheChoice = ({ choice }: Facts) => choice && { at: choice.decidedAt, what: 'the process was chosen' };

export const setBasicSelectionCriteriaStep = step(setBasicSelectionCriteria, {
  when: (data) => data.setAt,
  notBefore: afterTheChoice,
  apply: (facts, { data, at }) => inRun(facts, { selectionCriteria: { criteria: data.criteria, setAt: at } }),
});

export const setKeyCriteriaStep = step(setKeyCriteria, {
  when: (data) => data.setAt,
  notBefore: afterTheChoice,
  warn: ({ data: { importance, beside = [] } }) => [
    ...weightlessCriteria(importance),
    ...sharesOfAWhole([...keyCriteria.map((one) => importance[one].weight), ...beside.map(({ weight }) => weight)]),
  ],
  apply: (facts, { data, at }) => {
    const weights = Object.fromEntries(
      keyCriteria.map((criterion) => [criterion, data.importance[criterion]?.weight ?? null]),
    ) as unknown as KeyCriteria<number | null>;
    const passOrFail = keyCriteria.filter((criterion) => data.importance[criterion]?.passOrFail);
    const rest = { maximumScore: data.maximumScore ?? 100, setAt: at };
    return inRun(facts, { importance: { weights, ...(passOrFail.length > 0 ? { passOrFail } : {}), ...rest } });
  },
});
