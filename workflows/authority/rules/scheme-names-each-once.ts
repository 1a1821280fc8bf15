import { authorityRule } from '../authority-rule.js';

/** Each delegation, each committee and each member of one has a name of its own in the scheme. */
export const schemeNamesEachOnce = authorityRule<'AdoptScheme'>(
  'scheme-names-each-once',
  ['reg24Scheme'],
  ({ data: { delegations, committees = [] } }, no) => {
    const fields = [
      ...again(committees.map(({ id }) => id)).map((index) => `committees[${index}].id`),
      ...committees.flatMap(({ members }, at) => again(members).map((index) => `committees[${at}].members[${index}]`)),
      ...again(delegations.map(({ id }) => id)).map((index) => `delegations[${index}].id`),
    ];
    return fields.map((field) =>
      no({
        message: 'The scheme names it twice.',
        unblock: 'Give each a name of its own, and name each person once.',
        field: `data.${field}`,
      }),
    );
  },
);

/** The places in a list of what stands in it before. */
function again(ids: readonly string[]): readonly number[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [index]));
}
