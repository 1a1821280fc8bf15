import { selectionKinds } from '../../acts/evaluation/evaluation.words.js';
import { rule } from '../../rules/rule.js';

/** Providers are asked for what Schedule 16 allows to be asked, in one of its three kinds, and for nothing else. */
export const selectionCriteriaAreOfTheThreeKinds = rule<'SetBasicSelectionCriteria'>(
  'selection-criteria-are-of-the-three-kinds',
  ['sch16Para1NothingElse', 'sch16Para1Kinds', 'reg19Determine'],
  ({ data }, no) => {
    if (data === null) return null;
    if (data.criteria.length === 0) {
      return no({
        message: 'There is no basic selection criterion.',
        unblock: 'Give the criteria.',
        field: 'data.criteria',
        provision: 'reg19Determine',
      });
    }
    const ids = data.criteria.map(({ id }) => id);
    return data.criteria.flatMap(({ id, kind }, index) => [
      ...((selectionKinds as readonly string[]).includes(kind)
        ? []
        : [
            no({
              message: `The criterion ${id} is of the kind “${kind}”, which is none of the three: ${selectionKinds.join(', ')}.`,
              unblock:
                'Leave it out, or make it an award criterion; only the three kinds may be required of a provider.',
              found: { kind, kinds: selectionKinds },
              field: `data.criteria[${index}].kind`,
            }),
          ]),
      ...(ids.indexOf(id) === index
        ? []
        : [
            no({
              message: `The criterion ${id} is given twice.`,
              unblock: 'Name each apart.',
              field: `data.criteria[${index}].id`,
              provision: 'reg19Determine',
            }),
          ]),
    ]);
  },
);
