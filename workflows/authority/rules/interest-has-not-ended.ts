import { dateInWords } from '../../calendar/index.js';
import { authorityRule, interestIn } from '../authority-rule.js';

/** An interest ends once. */
export const interestHasNotEnded = authorityRule<'EndInterest'>(
  'interest-has-not-ended',
  ['reg21Conflicts', 'nhsAct14Z30Register'],
  ({ data: { interest }, facts, today }, no) => {
    const to = interestIn(facts, interest)?.to ?? null;
    if (to === null || to > today) return null;
    return no({
      message: `The interest ${interest} has ended already, on ${dateInWords(to)}.`,
      unblock: 'Where that day is wrong, amend the entry.',
      by: ['AmendInterest'],
      field: 'data.interest',
    });
  },
);
