import type { SelectionCriterion } from '../../acts/evaluation/set-basic-selection-criteria.js';
import type { ProvisionKey } from '../../law/index.js';
import { rule } from '../../rules/rule.js';

type Said = keyof Pick<SelectionCriterion, 'requirement' | 'rationale' | 'proportionality'>;

const said: readonly { readonly field: Said; readonly lacks: string; readonly provision: ProvisionKey }[] = [
  { field: 'requirement', lacks: 'what it requires', provision: 'reg19Determine' },
  { field: 'rationale', lacks: 'what it shows of the capacity to perform', provision: 'sch16Para1Apt' },
  { field: 'proportionality', lacks: 'why it is proportionate to the services', provision: 'sch16Para1Proportionate' },
];

/** Each criterion says what it requires, what that shows of the capacity to perform, and why it is proportionate. */
export const selectionCriteriaAreAptAndProportionate = rule<'SetBasicSelectionCriteria'>(
  'selection-criteria-are-apt-and-proportionate',
  ['sch16Para1Apt', 'sch16Para1Proportionate', 'reg19Determine'],
  ({ data }, no) =>
    data === null
      ? null
      : data.criteria.flatMap((criterion, index) =>
          said
            .filter(({ field }) => !criterion[field].trim())
            .map(({ field, lacks, provision }) =>
              no({
                message: `Nothing says of the criterion ${criterion.id} ${lacks}.`,
                unblock: `Say ${lacks}.`,
                field: `data.criteria[${index}].${field}`,
                provision,
              }),
            ),
        ),
);
