import { authorityRule, type AuthorityContext } from '../authority-rule.js';

/** What comes onto the register has a name: its own there, that of an organisation of this installation, or the one given. */
export const organisationIsKnownByName = authorityRule<'DeclareInterest' | 'AmendInterest' | 'RelateOrganisations'>(
  'organisation-is-known-by-name',
  ['reg21Conflicts', 'nhsAct14Z30Register'],
  ({ type, data, facts, evidence }, no) => {
    const { organisation } = data;
    const named =
      'relation' in data
        ? ([
            ['organisation', organisation],
            ['other', data.other],
          ] as const)
        : ([['organisation', organisation]] as const);
    const given = 'organisationName' in data && data.organisationName !== undefined;
    return named
      .filter(([, id]) => id !== undefined && id !== null && !given && !isNamed(id, { facts, evidence }))
      .map(([field]) =>
        no({
          message:
            'The register of interests has no organisation under that name for it, and it is not said what it is called.',
          unblock: 'Say what it is called, or have a conflicts guardian put it on the register.',
          by: [type, 'RegisterOrganisation'],
          field: `data.${field}`,
        }),
      );
  },
);

function isNamed(id: string, { facts, evidence }: Pick<AuthorityContext, 'facts' | 'evidence'>): boolean {
  return Object.hasOwn(facts.register.organisations, id) || Object.hasOwn(evidence.organisations ?? {}, id);
}
