import { dateInWords } from '../../calendar/index.js';
import { authorityRule } from '../authority-rule.js';

/** A delegation does not end before it begins. */
export const delegationEndsAfterItBegins = authorityRule<'AdoptScheme'>(
  'delegation-ends-after-it-begins',
  ['reg24Scheme'],
  ({ data: { delegations } }, no) =>
    delegations.flatMap(({ from, until = null }, index) =>
      until === null || until >= from
        ? []
        : [
            no({
              message: `A delegation would end on ${dateInWords(until)}, before it begins on ${dateInWords(from)}.`,
              unblock: `Give ${dateInWords(from)} or a later day.`,
              field: `data.delegations[${index}].until`,
            }),
          ],
    ),
);
