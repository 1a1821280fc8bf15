import { keyCriterionNames } from '../../acts/key-criteria.js';
import { keyCriteria, type KeyCriteria } from '../../acts/key-criteria.words.js';
import { rule } from '../../rules/rule.js';

/** Each of the two findings is made against each of the five key criteria. */
export const findingsAddressEachKeyCriterion = rule<'RecordFindings'>(
  'findings-address-each-key-criterion',
  ['reg9Step1', 'reg24CriteriaDirect'],
  ({ data }, no) => {
    if (data === null) return null;
    const gaps = (finding: 'past' | 'future', considered: KeyCriteria) =>
      keyCriteria
        .filter((criterion) => !considered[criterion]?.trim())
        .map((criterion) =>
          no({
            message: `The finding about the ${finding === 'past' ? 'existing' : 'proposed'} contract says nothing on “${keyCriterionNames[criterion]}”.`,
            unblock: 'Say how it was taken into account.',
            field: `data.${finding}.keyCriteria.${criterion}`,
          }),
        );
    return [...gaps('past', data.past.keyCriteria), ...gaps('future', data.future.keyCriteria)];
  },
);
