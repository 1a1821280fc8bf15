import { authorityRule, interestIn } from '../authority-rule.js';

/** What is done about an interest is agreed by somebody else than the person whose it is. */
export const somebodyElseAgreed = authorityRule<'RecordManagement'>(
  'somebody-else-agreed',
  ['reg21Conflicts'],
  ({ data: { interest, agreedBy }, facts }, no) => {
    const known = interestIn(facts, interest);
    if (agreedBy === undefined || !known || known.person !== agreedBy) return null;
    return no({
      message: 'What is done about an interest is agreed by somebody else than the person whose it is.',
      unblock: 'Name whoever else agreed.',
      field: 'data.agreedBy',
    });
  },
);
