import { authorityRule } from '../authority-rule.js';

/** What is said of two organisations is said of two. */
export const organisationsAreTwo = authorityRule<'ConfirmSameOrganisation' | 'RelateOrganisations'>(
  'organisations-are-two',
  ['reg21SameOrganisation', 'reg21Conflicts'],
  ({ data: { organisation, other } }, no) =>
    organisation === other
      ? no({
          message: 'The same organisation is named twice.',
          unblock: 'Name the other one.',
          field: 'data.other',
        })
      : null,
);
