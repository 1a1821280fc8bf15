import { keyCriteria } from '../../steps/common.js';
import { rule } from '../rule.js';

/** Each of the five counts for something, together they are the whole, and why each counts for what it does is on record. */
export const keyCriteriaAreWeighedAgainstEachOther = rule<'SetKeyCriteria'>(
  'key-criteria-are-weighed-against-each-other',
  ['reg5KeyCriteria', 'reg24Reasons'],
  ({ data }, no) => {
    if (data === null) return null;
    const { importance } = data;
    const thousandths = keyCriteria.reduce((sum, one) => sum + Math.round(importance[one].weight * 1000), 0);
    return [
      ...keyCriteria
        .filter((one) => !(importance[one].weight > 0))
        .map((one) =>
          no({
            message: `${one} counts for nothing; all five key criteria are taken into account.`,
            unblock: 'Give it a weight above nought; how much is for the authority.',
            field: `data.importance.${one}.weight`,
          }),
        ),
      ...keyCriteria
        .filter((one) => !importance[one].reasons.trim())
        .map((one) =>
          no({
            message: `Nothing says why ${one} counts for ${importance[one].weight} percent.`,
            unblock: `Give \`importance.${one}.reasons\`.`,
            field: `data.importance.${one}.reasons`,
            provision: 'reg24Reasons',
          }),
        ),
      ...(thousandths === 100_000
        ? []
        : [
            no({
              message: `The weights add up to ${thousandths / 1000}, not to 100.`,
              unblock: 'Correct the weights.',
              found: { total: thousandths / 1000 },
              field: 'data.importance',
            }),
          ]),
    ];
  },
);
