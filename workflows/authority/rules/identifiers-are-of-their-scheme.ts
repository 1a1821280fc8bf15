import { organisationIdentifier } from '../../organisations/identifiers.js';
import { authorityRule } from '../authority-rule.js';

/** An identifier in a public register has its scheme, and the form of that scheme. */
export const identifiersAreOfTheirScheme = authorityRule<'RegisterOrganisation'>(
  'identifiers-are-of-their-scheme',
  ['reg21SameOrganisation', 'reg21Conflicts'],
  ({ data: { identifiers = [] } }, no) =>
    identifiers.flatMap((text, index) =>
      organisationIdentifier(text) === null
        ? [
            no({
              message: `${text} is no identifier with its scheme, or its check digits are not right.`,
              unblock:
                'Write it as GB-COH-01234567: one of the schemes GB-COH, GB-NHS, GB-CHC, GB-SC, GB-NIC, XI-LEI and GB-VAT comes first.',
              field: `data.identifiers[${index}]`,
            }),
          ]
        : [],
    ),
);
