import { authorityRule, interestIn } from '../authority-rule.js';

/** A post is one in an organisation. */
export const postIsHeldInAnOrganisation = authorityRule<'DeclareInterest' | 'AmendInterest'>(
  'post-is-held-in-an-organisation',
  ['reg21IcbMember', 'nhsAct14Z30Register'],
  ({ data, facts }, no) => {
    const known = 'interest' in data ? interestIn(facts, data.interest) : undefined;
    const organisation = data.organisation === undefined ? (known?.organisation ?? null) : data.organisation;
    if (data.post !== true || organisation !== null) return null;
    return no({
      message: 'A post is held in an organisation, and none is named.',
      unblock: 'Name the organisation.',
      field: 'data.organisation',
    });
  },
);
