import { holding, representationsNamed } from '../../facts/hearing.facts.js';
import { rule } from '../../rules/rule.js';

/** The further decision follows a review that takes every valid representation into account. */
export const decisionWasReviewed = rule<'MakeFurtherDecision'>(
  'decision-was-reviewed',
  ['reg12Review'],
  ({ facts }, no) => {
    const { hearing } = facts.run;
    const reviewed = hearing.reviews.flatMap(({ representations }) => representations);
    const open = holding(hearing).filter(({ reference }) => !reviewed.includes(reference));
    if (open.length === 0) return null;
    return no({
      message: `No review takes into account: ${representationsNamed(open)}.`,
      unblock: 'Record the review.',
      by: ['RecordReview'],
      about: { RecordReview: open.map(({ reference }) => reference) },
      found: { open: open.map(({ reference }) => reference) },
    });
  },
);
