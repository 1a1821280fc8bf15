import { authorityRule, interestIn } from '../authority-rule.js';

/** What is withheld was published until then. */
export const interestIsPublished = authorityRule<'WithholdInterest'>(
  'interest-is-published',
  ['reg21Conflicts', 'nhsAct14Z30Publish'],
  ({ data: { interest }, facts }, no) =>
    (interestIn(facts, interest)?.withheld ?? null) === null
      ? null
      : no({
          message: `The entry ${interest} is withheld already.`,
          unblock: 'Nothing more is needed.',
          instead: [],
          field: 'data.interest',
        }),
);
