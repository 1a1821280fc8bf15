import { keyCriterionNames } from '../../acts/key-criteria.js';
import { keyCriteria } from '../../acts/key-criteria.words.js';
import { rule } from '../../rules/rule.js';

/** Each award criterion serves a key criterion, and each key criterion is served by one, or it is said why not. */
export const awardCriteriaServeTheKeyCriteria = rule<'SetAwardCriteria'>(
  'award-criteria-serve-the-key-criteria',
  ['reg11Step1', 'reg5KeyCriteria', 'reg24CriteriaCompetitive'],
  ({ data }, no) => {
    if (data === null) return null;
    const served = data.criteria.flatMap((criterion) => criterion.keyCriteria);
    return [
      ...data.criteria.flatMap(({ name, keyCriteria: serves }, index) =>
        serves.length > 0
          ? []
          : [
              no({
                message: `The award criterion “${name}” is linked to no key criterion.`,
                unblock: 'Name those that it serves.',
                field: `data.criteria[${index}].keyCriteria`,
              }),
            ],
      ),
      ...keyCriteria
        .filter((one) => !served.includes(one) && !data.unserved?.[one]?.trim())
        .map((one) =>
          no({
            message: `No award criterion serves the key criterion “${keyCriterionNames[one]}”, and nothing says why.`,
            unblock: 'Link an award criterion to it, or say why none is needed.',
            field: `data.unserved.${one}`,
          }),
        ),
    ];
  },
);
