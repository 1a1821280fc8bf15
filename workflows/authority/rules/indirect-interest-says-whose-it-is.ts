import { authorityRule, interestIn } from '../authority-rule.js';

/** An indirect interest is somebody else's, and says whose; no other does. */
export const indirectInterestSaysWhoseItIs = authorityRule<'DeclareInterest' | 'AmendInterest'>(
  'indirect-interest-says-whose-it-is',
  ['reg21Interest', 'nhsAct14Z30Register'],
  ({ data, facts }, no) => {
    const known = 'interest' in data ? interestIn(facts, data.interest) : undefined;
    const indirect = (data.kind ?? known?.kind) === 'indirect';
    const isSaid = data.relationship !== undefined;
    if (indirect && !isSaid && (known?.relationship ?? null) === null) {
      return no({
        message: 'An indirect interest is somebody else’s, and it is not said whose.',
        unblock: 'Say whose interest it is, and what they are to the person.',
        field: 'data.relationship',
      });
    }
    if (indirect || !isSaid) return null;
    return no({
      message: 'Only an indirect interest is somebody else’s.',
      unblock: 'Leave out whose it is, or say that the interest is indirect.',
      field: 'data.relationship',
    });
  },
);
