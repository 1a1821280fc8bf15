import type { Process, ProvisionKey } from '../../law/index.js';
import { rule } from '../../rules/rule.js';

const noticeOfAward: Readonly<Record<Process, ProvisionKey>> = {
  'direct-award-a': 'reg7AwardNotice',
  'direct-award-b': 'reg8AwardNotice',
  'direct-award-c': 'reg9Step6',
  'most-suitable-provider': 'reg10Step8',
  competitive: 'reg11Step10',
};

/** A procurement is closed only when the notice of every award in it has been submitted and published. */
export const everyContractHasAPublishedNotice = rule<'CloseProcurement'>(
  'every-contract-has-a-published-notice',
  ['reg7AwardNotice', 'reg8AwardNotice', 'reg9Step6', 'reg10Step8', 'reg11Step10', 'reg15Notice'],
  ({ facts }, no) => {
    if (facts.contracts.length === 0) {
      return no({
        message: 'No contract has been awarded in this procurement.',
        unblock: 'A procurement without an award is abandoned, with a notice.',
        by: ['EnterIntoContract', 'ConcludeFramework'],
        provision: 'reg15Notice',
      });
    }
    const open = facts.contracts.filter(({ notice }) => !notice?.publishedAt).map(({ reference }) => reference);
    if (open.length === 0) return null;
    return no({
      message: `The notice of the award is not yet published for: ${open.join(', ')}.`,
      unblock: 'Submit it, and record its publication.',
      by: ['SubmitAwardNotice', 'RecordAwardNoticePublished'],
      found: { contracts: open },
      provision: noticeOfAward[facts.choice?.process ?? 'direct-award-b'],
    });
  },
);
