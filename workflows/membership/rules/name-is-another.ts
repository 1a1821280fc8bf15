import { membershipRule } from '../membership-rule.js';

/** A name is changed to another. */
export const nameIsAnother = membershipRule<'RenameOrganisation' | 'CorrectOrganisationName' | 'CorrectPersonName'>(
  'name-is-another',
  ['reg24Awardees', 'reg24DecisionMakers'],
  ({ data, membership, evidence }, no) => {
    const is = 'personId' in data ? evidence.membership?.called : membership.name;
    if (data.name !== is) return null;
    return no({
      message: `The name is ${data.name} already.`,
      unblock: 'Nothing more is needed.',
      instead: [],
      field: 'data.name',
    });
  },
);
