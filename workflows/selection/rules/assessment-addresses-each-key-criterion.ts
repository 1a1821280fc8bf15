import { keyCriterionNames } from '../../acts/key-criteria.js';
import { keyCriteria } from '../../acts/key-criteria.words.js';
import { rule } from '../../rules/rule.js';

type Assessment = 'AssessProvider' | 'SetAwardCriteria';

/** All five key criteria are taken into account, and how is on record. */
export const assessmentAddressesEachKeyCriterion = rule<Assessment>(
  'assessment-addresses-each-key-criterion',
  ['reg5KeyCriteria', 'reg24CriteriaDirect', 'reg24CriteriaCompetitive'],
  ({ data }, no) =>
    data === null
      ? null
      : keyCriteria
          .filter((criterion) => !data.keyCriteria[criterion]?.trim())
          .map((criterion) =>
            no({
              message: `Nothing says how “${keyCriterionNames[criterion]}” was taken into account.`,
              unblock: 'Say how.',
              field: `data.keyCriteria.${criterion}`,
            }),
          ),
);
