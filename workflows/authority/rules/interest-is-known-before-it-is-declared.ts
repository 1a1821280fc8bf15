import { dateInWords } from '../../calendar/index.js';
import { authorityRule } from '../authority-rule.js';

/** Nobody declares what they are not aware of yet. */
export const interestIsKnownBeforeItIsDeclared = authorityRule<'DeclareInterest'>(
  'interest-is-known-before-it-is-declared',
  ['nhsAct14Z30Declare', 'reg21Conflicts'],
  ({ data: { awareOn, declaredOn = null } }, no) =>
    declaredOn === null || declaredOn >= awareOn
      ? null
      : no({
          message: `It was declared on ${dateInWords(declaredOn)}, before the person became aware of it on ${dateInWords(awareOn)}.`,
          unblock: 'Give the true days: the declaration is on the later one, or on the same.',
          field: 'data.declaredOn',
        }),
);
