import { authorityRule, individualIn, isKnown } from '../authority-rule.js';

/**
 * Whoever may decide can be found again: a member of the authority or, in a joint committee, of one of the others, or somebody on the
 * register of interests.
 */
export const schemeNamesPeopleWhoAreKnown = authorityRule<'AdoptScheme'>(
  'scheme-names-people-who-are-known',
  ['reg24DecisionMakers', 'reg24Scheme'],
  ({ data: { delegations, committees = [] }, facts, evidence }, no) => {
    const others = evidence.authorities;
    const isMember = (person: string, authorities: readonly string[]): boolean =>
      authorities.some((id) => (id === evidence.authority ? isKnown(facts, person) : others?.[id]?.includes(person)));
    const mayBe = (person: string, authorities: readonly string[]): boolean =>
      individualIn(facts, person) !== undefined ||
      isMember(person, authorities) ||
      // Whose members they were is not in a history from before that was kept.
      (!others && authorities.length > 1);
    const fields = [
      ...committees.flatMap(({ members, authorities = [evidence.authority] }, at) =>
        members.flatMap((person, index) => (mayBe(person, authorities) ? [] : [`committees[${at}].members[${index}]`])),
      ),
      ...delegations.flatMap(({ to: { person } }, at) =>
        person === undefined || isKnown(facts, person) ? [] : [`delegations[${at}].to.person`],
      ),
    ];
    return fields.map((field) =>
      no({
        message:
          'The scheme names somebody who is no member of the authority, and nobody on its register of interests.',
        unblock: 'Name members, or put the person on the register first.',
        by: ['AdoptScheme', 'RegisterIndividual'],
        field: `data.${field}`,
      }),
    );
  },
);
