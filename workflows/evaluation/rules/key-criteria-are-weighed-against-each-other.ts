import { keyCriterionNames } from '../../acts/key-criteria.js';
import { keyCriteria } from '../../acts/key-criteria.words.js';
import { rule } from '../../rules/rule.js';

/**
 * How much each of the five counts is said, and why. In figures, in words, or as pass or fail: the Regulations set no weights, and
 * no sum of them, so none is asked for.
 */
export const keyCriteriaAreWeighedAgainstEachOther = rule<'SetKeyCriteria'>(
  'key-criteria-are-weighed-against-each-other',
  ['reg5Importance', 'reg24Reasons'],
  ({ data }, no) => {
    if (data === null) return null;
    const { importance } = data;
    return keyCriteria.flatMap((one) => {
      const { weight, inWords, passOrFail, reasons } = importance[one];
      const said = weight !== undefined || passOrFail === true || (inWords ?? '').trim() !== '';
      return [
        ...(said
          ? []
          : [
              no({
                message: `It is not said how much “${keyCriterionNames[one]}” counts.`,
                unblock: 'Give its share in percent, say it in words, or say that it is passed or failed.',
                field: `data.importance.${one}.weight`,
              }),
            ]),
        ...(reasons.trim()
          ? []
          : [
              no({
                message: `Nothing says why “${keyCriterionNames[one]}” counts for what it does.`,
                unblock: 'Give the reasons.',
                field: `data.importance.${one}.reasons`,
                provision: 'reg24Reasons',
              }),
            ]),
      ];
    });
  },
);
