import { settledOtherwise } from '../../rules/defaults-settled.js';
import { rule } from '../../rules/rule.js';

type Applied = 'RecordFindings' | 'AssessProvider' | 'SubmitInvitationNotice';

/** Before anybody is assessed, or invited, it is settled what they must meet and how much each key criterion counts. */
export const criteriaWereSettled = rule<Applied>(
  'criteria-were-settled',
  ['reg19Determine', 'reg5Importance'],
  ({ facts: { run }, evidence }, no) => [
    ...(run.selectionCriteria
      ? []
      : [
          no({
            message: 'The basic selection criteria have not been determined.',
            unblock: 'Determine them.',
            by: ['SetBasicSelectionCriteria'],
            provision: 'reg19Determine',
          }),
        ]),
    ...(run.importance || settledOtherwise(evidence, 'importance-is-settled')
      ? []
      : [
          no({
            message: 'The relative importance of the key criteria has not been settled.',
            unblock: 'Settle it.',
            by: ['SetKeyCriteria'],
            provision: 'reg5Importance',
          }),
        ]),
  ],
);
