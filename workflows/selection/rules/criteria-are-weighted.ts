import { rule } from '../../rules/rule.js';

/** There are award criteria, and they are named apart. What they add up to is pointed out with them: no provision sets a sum. */
export const criteriaAreWeighted = rule<'SetAwardCriteria'>(
  'criteria-are-weighted',
  ['reg11Step1', 'sch8Para5AwardCriteria'],
  ({ data }, no) => {
    if (data === null) return null;
    const { criteria } = data;
    if (criteria.length === 0) {
      return no({ message: 'There is no award criterion.', unblock: 'Give the criteria.', field: 'data.criteria' });
    }
    const ids = criteria.map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    return twice.map((id) =>
      no({ message: `The criterion ${id} is given twice.`, unblock: 'Name each apart.', field: 'data.criteria' }),
    );
  },
);
