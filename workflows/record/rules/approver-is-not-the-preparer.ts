import { rule } from '../../rules/rule.js';

/** A departure from guidance is approved by somebody other than whoever prepared it. */
export const approverIsNotThePreparer = rule<'DepartFromGuidance'>(
  'approver-is-not-the-preparer',
  ['nhsAct12ZBGuidance', 'reg24Reasons'],
  ({ data, evidence }, no) => {
    if (data === null) return null;
    const preparers = [data.preparedBy ?? evidence.actor?.person];
    if (!preparers.includes(data.approvedBy)) return null;
    return no({
      message: 'The departure is approved by the person who prepared it.',
      unblock: 'Let somebody else approve it, and name them as who approved it.',
      found: { approvedBy: data.approvedBy },
      field: 'data.approvedBy',
    });
  },
);
