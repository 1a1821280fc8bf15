import { actsDo, rule } from '../../rules/rule.js';

type Assessment = 'RecordFindings' | 'AssessProvider' | 'RecordEvaluation';

/** Where the basic selection criteria are assessed one by one, the whole is what the parts say: met where each is met. */
export const selectionResultsAgree = rule<Assessment>(
  'selection-results-agree',
  ['reg19BasicSelectionCriteria', 'reg19Determine'],
  ({ data, facts }, no) => {
    const results = data?.basicSelectionCriteria.results;
    if (!data || results === undefined) return null;
    const known = facts.run.selectionCriteria?.criteria.map(({ id }) => id) ?? [];
    const strangers = results.map(({ criterion }) => criterion).filter((id) => !known.includes(id));
    const met = results.every((one) => one.met);
    return [
      ...strangers.map((id) =>
        no({
          message: `${id} is not among the basic selection criteria that were set.`,
          ...(known.length > 0
            ? { unblock: `Assess ${known.join(', ')}.` }
            : actsDo('Set them first.', 'SetBasicSelectionCriteria')),
          found: { known },
          field: 'data.basicSelectionCriteria.results',
          provision: 'reg19Determine',
        }),
      ),
      ...(met === data.basicSelectionCriteria.met
        ? []
        : [
            no({
              message: met
                ? 'Each criterion is said to be met, and the whole not to be.'
                : `Not met: ${results
                    .filter((one) => !one.met)
                    .map(({ criterion }) => criterion)
                    .join(', ')}; and yet the whole is said to be met.`,
              unblock: 'Correct what is said of the whole, or the result that is wrong.',
              field: 'data.basicSelectionCriteria.met',
              provision: 'reg19BasicSelectionCriteria',
            }),
          ]),
    ];
  },
);
