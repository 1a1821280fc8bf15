import { dateInWords } from '../../calendar/index.js';
import { membershipRule } from '../membership-rule.js';

/** Names follow one another: one does not begin before the one that it follows. */
export const renamingFollowsTheLast = membershipRule<'RenameOrganisation'>(
  'renaming-follows-the-last',
  ['reg24Awardees', 'reg24Record'],
  ({ data: { from }, membership: { calledSince, name } }, no) =>
    calledSince !== null && from <= calledSince
      ? no({
          message: `It has been called ${name} from ${dateInWords(calledSince)} on.`,
          unblock: 'Give a later day, or put that name right where it was typed wrongly.',
          by: ['RenameOrganisation', 'CorrectOrganisationName'],
          found: { since: calledSince, name },
          field: 'data.from',
        })
      : null,
);
