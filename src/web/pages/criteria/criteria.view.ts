import { keyCriteria, keyCriterionNames, labelOf, type Action, type CommandType } from '../../../../workflows/index.js';
import { permissions, type Role } from '../../../identity/index.js';
import { headOf } from '../../components/procurement-head.js';
import { choiceInWords } from '../../words/choice-words.js';
import { listOf, pounds } from '../../../platform/words/amounts.js';
import { plainly } from '../../words/called.js';
import { doAddress } from '../../words/commands.js';
import { dayOf } from '../../words/moments.js';
import type { OnTheDesk } from '../procurement/procurement-desk.js';

/** The acts that settle criteria. */
const acts: readonly CommandType[] = ['SetBasicSelectionCriteria', 'SetKeyCriteria', 'SetAwardCriteria'];

/** By what providers are judged: basic selection criteria, the importance of the key criteria, award criteria. */
export function criteriaView({ standing, looking, mayAudit }: OnTheDesk): object {
  const { id, facts, actions } = standing;
  const { selectionCriteria, importance, criteria } = facts.run;
  return {
    head: headOf(standing, 'criteria', 'Criteria', mayAudit),
    acts: possible(actions, looking.roles).map((type) => ({ text: labelOf(type), href: doAddress(id, type) })),
    basic: selectionCriteria && {
      on: dayOf(selectionCriteria.setAt),
      criteria: selectionCriteria.criteria.map(
        ({ id: criterion, kind, requirement, rationale, proportionality, minimumTurnover }) => ({
          name: plainly(criterion),
          kind: choiceInWords(kind),
          requirement,
          rationale,
          proportionality,
          turnover: minimumTurnover === undefined ? null : pounds(minimumTurnover),
        }),
      ),
    },
    importance: importance && {
      on: dayOf(importance.setAt),
      maximum: importance.maximumScore,
      criteria: keyCriteria.map((criterion) => ({
        name: keyCriterionNames[criterion],
        weight: importance.passOrFail?.includes(criterion)
          ? 'Passed or failed'
          : importance.weights[criterion] === null
            ? 'In words'
            : `${importance.weights[criterion]}%`,
      })),
    },
    award: criteria && {
      on: dayOf(criteria.setAt),
      stages: criteria.stages.length > 1 ? listOf(criteria.stages.map(plainly)) : null,
      criteria: criteria.criteria.map(({ name, weight, keyCriteria: serves, maximumScore }) => ({
        name,
        weight: weight === 0 ? 'Passed or failed' : `${weight}%`,
        serves: listOf(serves.map((one) => keyCriterionNames[one])),
        maximum: maximumScore ?? 100,
      })),
    },
  };
}

const possible = (actions: readonly Action[], roles: readonly Role[]): readonly CommandType[] =>
  acts
    .filter((type) => permissions[type].some((role) => roles.includes(role)))
    .filter((type) => actions.some((action) => action.type === type && action.available));
