import { nameOf, unanswered } from '../../conflicts/interests.js';
import { called, whoDecides, withThoseNamed } from '../../conflicts/subjects.js';
import { rule } from '../rule.js';

/** An interest on the register that matches a provider of the procurement is answered in it; a provider named later asks again. */
export const standingInterestsAreAnswered = rule(
  'standing-interests-are-answered',
  ['reg21Conflicts', 'reg24Conflicts'],
  ({ type, data, procurement, evidence }, no) => {
    const { facts } = withThoseNamed(procurement, data);
    return whoDecides(type, data, evidence).flatMap((subject) =>
      unanswered(facts, subject.person, evidence).map(({ interest, providers }) =>
        no({
          message: `${called(subject)} has an interest on the register (${interest.id}, ${interest.kind}) that matches ${providers.map((id) => nameOf(facts, id)).join(', ')}${connection(interest.organisations)}, and has not answered it in this procurement.`,
          unblock:
            'They declare it as a conflict (DeclareConflict with `interest`), or say why it is none (DeclareNoConflict with `answers`).',
          found: { person: subject.person, interest: interest.id, providers },
          ...(subject.field === null ? {} : { field: subject.field }),
        }),
      ),
    );
  },
);

function connection(organisations: readonly { readonly through: string | null }[]): string {
  const through = organisations.flatMap((organisation) =>
    organisation.through === null ? [] : [organisation.through],
  );
  return through.length > 0 ? ` (${through.join('; ')})` : '';
}
