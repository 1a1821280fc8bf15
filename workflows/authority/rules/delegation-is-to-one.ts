import { authorityRule } from '../authority-rule.js';

/** A delegation is to a person or to a committee of the scheme, and not to both. */
export const delegationIsToOne = authorityRule<'AdoptScheme'>(
  'delegation-is-to-one',
  ['reg24DecisionMakers', 'reg24Scheme'],
  ({ data: { delegations, committees = [] } }, no) =>
    delegations.flatMap(({ to: { person, committee } }, index) => {
      if ((person === undefined) === (committee === undefined)) {
        return [
          no({
            message: 'A delegation is to a person or to a committee, and this one is to neither, or to both.',
            unblock: 'Name one person, or one committee of the scheme.',
            field: `data.delegations[${index}].to`,
          }),
        ];
      }
      if (committee === undefined || committees.some(({ id }) => id === committee)) return [];
      return [
        no({
          message: `The scheme has no committee “${committee}”.`,
          unblock: 'Name a committee of this scheme, or put it into the scheme.',
          field: `data.delegations[${index}].to.committee`,
        }),
      ];
    }),
);
