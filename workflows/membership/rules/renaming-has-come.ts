import { dateInWords, startOfDay } from '../../calendar/index.js';
import { membershipRule } from '../membership-rule.js';

/** An organisation is called otherwise from a day that has come: acts of today bear the name of today. */
export const renamingHasCome = membershipRule<'RenameOrganisation'>(
  'renaming-has-come',
  ['reg24Awardees', 'reg24Record'],
  ({ data: { from }, today }, no) =>
    from > today
      ? no({
          message: `${dateInWords(from)} has not come: today is ${dateInWords(today)}.`,
          unblock: 'Rename it when the day has come.',
          unblockedAt: startOfDay(from),
          found: { today },
          field: 'data.from',
        })
      : null,
);
