import { rule } from '../rule.js';

/** The award criteria are named apart, and their weights add up to the whole. */
export const criteriaAreWeighted = rule<'SetAwardCriteria'>(
  'criteria-are-weighted',
  ['reg11Step1', 'sch8Para5AwardCriteria'],
  ({ data }, no) => {
    if (data === null) return null;
    const { criteria } = data;
    if (criteria.length === 0) {
      return no({ message: 'There is no award criterion.', unblock: 'Give `criteria`.', field: 'data.criteria' });
    }
    const ids = criteria.map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    const thousandths = criteria.reduce((sum, { weight }) => sum + Math.round(weight * 1000), 0);
    return [
      ...twice.map((id) =>
        no({ message: `The criterion ${id} is given twice.`, unblock: 'Name each apart.', field: 'data.criteria' }),
      ),
      ...(thousandths === 100_000
        ? []
        : [
            no({
              message: `The weights add up to ${thousandths / 1000}, not to 100.`,
              unblock: 'Correct the weights.',
              found: { total: thousandths / 1000 },
              field: 'data.criteria',
            }),
          ]),
    ];
  },
);
