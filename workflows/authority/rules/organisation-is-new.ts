import type { RegisterOrganisation } from '../../acts/interests/register-organisation.js';
import { organisationIdentifier } from '../../organisations/identifiers.js';
import { authorityRule } from '../authority-rule.js';
import type { RegisteredOrganisation } from '../register.facts.js';

/** What is said of an organisation says more, or otherwise, than the register. */
export const organisationIsNew = authorityRule<'RegisterOrganisation'>(
  'organisation-is-new',
  ['reg21Conflicts', 'nhsAct14Z30Register'],
  ({ data, facts: { register } }, no) => {
    const known = Object.hasOwn(register.organisations, data.id) ? register.organisations[data.id] : undefined;
    if (!known || !saysTheSame(data, known)) return null;
    return no({ message: `${data.name} is on the register already.`, unblock: 'Nothing more is needed.', instead: [] });
  },
);

function saysTheSame({ name, kind, ...more }: RegisterOrganisation, known: RegisteredOrganisation): boolean {
  const identifiers = more.identifiers?.map((each) => organisationIdentifier(each) ?? each);
  return (
    name === known.name &&
    kind === known.kind &&
    sameList(more.formerNames ?? known.formerNames, known.formerNames) &&
    sameList(identifiers ?? known.identifiers, known.identifiers)
  );
}

function sameList(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
