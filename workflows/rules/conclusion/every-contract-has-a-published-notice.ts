import { rule } from '../rule.js';

/** A procurement is closed only when the notice of every award in it has been submitted and published. */
export const everyContractHasAPublishedNotice = rule<'CloseProcurement'>(
  'every-contract-has-a-published-notice',
  ['reg8AwardNotice'],
  ({ facts }, no) => {
    if (facts.contracts.length === 0) {
      return no({
        message: 'No contract has been awarded in this procurement.',
        unblock: 'A procurement without an award is abandoned (Abandon), with a notice.',
        provision: 'reg15Notice',
      });
    }
    const open = facts.contracts.filter(({ notice }) => !notice?.publishedAt).map(({ reference }) => reference);
    if (open.length === 0) return null;
    return no({
      message: `The notice of the award is not yet published for: ${open.join(', ')}.`,
      unblock: 'Submit it, and record its publication.',
      found: { contracts: open },
    });
  },
);
