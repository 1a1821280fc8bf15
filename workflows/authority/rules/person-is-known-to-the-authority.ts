import { authorityRule, individualIn, isKnown, personMeant } from '../authority-rule.js';

/** Whose interests are entered is a member of the authority, or somebody whom it has put on the register. */
export const personIsKnownToTheAuthority = authorityRule<'DeclareInterest' | 'MakeNilReturn' | 'RecordDeparture'>(
  'person-is-known-to-the-authority',
  ['reg21Conflicts', 'nhsAct14Z30Register'],
  ({ facts, type, data, evidence }, no) => {
    const person = personMeant(data, evidence);
    const known = type === 'RecordDeparture' ? individualIn : isKnown;
    if (person !== null && known(facts, person)) return null;
    return no({
      message:
        type === 'RecordDeparture'
          ? 'The register of interests knows nobody by that name.'
          : 'That is no member of the authority, and nobody on its register of interests.',
      unblock: 'Put the person on the register first: a conflicts guardian does.',
      by: ['RegisterIndividual'],
      field: 'data.person',
    });
  },
);
