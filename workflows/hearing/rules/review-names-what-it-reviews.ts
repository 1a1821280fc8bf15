import { rule } from '../../rules/rule.js';

/** The review takes representations into account that were received, and names who reviewed, what they looked at and what they found. */
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
      ...(data.reviewers.some(({ name }) => name.trim())
        ? []
        : [
            no({ message: 'The review names no reviewer.', unblock: 'Name who reviewed it.', field: 'data.reviewers' }),
          ]),
      ...(data.lookedAt.trim()
        ? []
        : [
            no({
              message: 'Nothing says what the reviewers looked at.',
              unblock: 'Say what they looked at.',
              field: 'data.lookedAt',
            }),
          ]),
      ...(data.findings.trim()
        ? []
        : [no({ message: 'Nothing says what they found.', unblock: 'Say what they found.', field: 'data.findings' })]),
    ];
  },
);
