import { authorityRule, interestIn } from '../authority-rule.js';

/** What is published was withheld until then. */
export const interestIsWithheld = authorityRule<'PublishInterest'>(
  'interest-is-withheld',
  ['reg21Conflicts', 'nhsAct14Z30Publish'],
  ({ data: { interest }, facts }, no) => {
    const known = interestIn(facts, interest);
    if (!known || known.withheld !== null) return null;
    return no({
      message: `The entry ${interest} is not withheld.`,
      unblock: 'Nothing more is needed.',
      instead: [],
      field: 'data.interest',
    });
  },
);
