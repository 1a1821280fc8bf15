import { authorityRule, personMeant } from '../authority-rule.js';
import { interestsOf } from '../register.facts.js';

/** A nil return is true: the register has nothing of the person that has not ended. */
export const nothingIsOnTheRegister = authorityRule<'MakeNilReturn'>(
  'nothing-is-on-the-register',
  ['reg21Conflicts', 'nhsAct14Z30Register'],
  ({ data, facts, evidence, today }, no) => {
    const person = personMeant(data, evidence);
    const standing = person === null ? [] : interestsOf(facts.register, person, today).map(({ id }) => id);
    if (standing.length === 0) return null;
    return no({
      message: `A nil return says that there is nothing to declare, but the register has ${standing.join(', ')}.`,
      unblock: 'Confirm those or, where they have ended, say when.',
      by: ['ConfirmInterests', 'EndInterest'],
    });
  },
);
