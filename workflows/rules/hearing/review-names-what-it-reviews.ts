import { rule } from '../rule.js';

/** The review takes representations into account that were received, and names who reviewed. */
export const reviewNamesWhatItReviews = rule<'RecordReview'>(
  'review-names-what-it-reviews',
  ['reg12Review'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    const known = Object.keys(facts.run.hearing.representations);
    const unknown = data.representations.filter((reference) => !known.includes(reference));
    return [
      ...(unknown.length > 0 || data.representations.length === 0
        ? [
            no({
              message:
                unknown.length > 0
                  ? `There is no representation ${unknown.join(', ')}.`
                  : 'The review names no representation.',
              unblock: `Name among: ${known.join(', ')}.`,
              field: 'data.representations',
            }),
          ]
        : []),
      ...(data.reviewers.length === 0
        ? [no({ message: 'The review names no reviewer.', unblock: 'Give `reviewers`.', field: 'data.reviewers' })]
        : []),
    ];
  },
);
