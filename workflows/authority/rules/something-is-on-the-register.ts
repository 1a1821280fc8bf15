import { authorityRule, personMeant } from '../authority-rule.js';
import { interestsOf } from '../register.facts.js';

/** What is confirmed is there. */
export const somethingIsOnTheRegister = authorityRule<'ConfirmInterests'>(
  'something-is-on-the-register',
  ['reg21Conflicts', 'nhsAct14Z30Register'],
  ({ data, facts, evidence, today }, no) => {
    const person = personMeant(data, evidence);
    if (person !== null && interestsOf(facts.register, person, today).length > 0) return null;
    return no({
      message: 'There is nothing on the register to confirm.',
      unblock: 'Where there is nothing to declare, make a nil return.',
      by: ['MakeNilReturn'],
    });
  },
);
