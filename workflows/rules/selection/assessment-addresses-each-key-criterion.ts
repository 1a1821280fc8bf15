import { keyCriteria } from '../../steps/common.js';
import { rule } from '../rule.js';

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
              message: `Nothing says how ${criterion} was taken into account.`,
              unblock: `Give \`keyCriteria.${criterion}\`.`,
              field: `data.keyCriteria.${criterion}`,
            }),
          ),
);
