import { authorityRule } from '../authority-rule.js';
import { isAbout } from '../register.facts.js';

/** What is said of two organisations is not said already, and what is taken back was said. */
export const organisationsAreToldApartAnew = authorityRule<'ConfirmSameOrganisation'>(
  'organisations-are-told-apart-anew',
  ['reg21SameOrganisation', 'reg21Conflicts'],
  ({ data: { organisation, other, says }, facts }, no) => {
    const said = facts.register.sameness.find((each) => isAbout(each, organisation, other));
    if (says === 'taken-back') {
      if (said || organisation === other) return null;
      return no({
        message: 'Nothing was said of these two that could be taken back.',
        unblock: 'Say whether they are one organisation.',
        field: 'data.says',
      });
    }
    if (!said || says !== (said.same ? 'same' : 'different')) return null;
    return no({ message: 'That is what the register says already.', unblock: 'Nothing more is needed.', instead: [] });
  },
);
