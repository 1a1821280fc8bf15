import { authorityRule, isKnown } from '../authority-rule.js';

/** Who agreed to what is done about an interest can be found again. */
export const whoeverAgreedIsKnown = authorityRule<'RecordManagement'>(
  'whoever-agreed-is-known',
  ['reg21Conflicts'],
  ({ data: { agreedBy }, facts }, no) =>
    agreedBy === undefined || isKnown(facts, agreedBy)
      ? null
      : no({
          message: 'Whoever agreed is no member of the authority, and nobody on its register of interests.',
          unblock: 'Name a member, or put them on the register first.',
          by: ['RecordManagement', 'RegisterIndividual'],
          field: 'data.agreedBy',
        }),
);
