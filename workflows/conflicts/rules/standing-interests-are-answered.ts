import { nameOf, unanswered } from '../interests.js';
import { called, isSpokenTo, whose, whoDecides, withThoseNamed } from '../who-decides.js';
import { rule } from '../../rules/rule.js';

/** An interest on the register that matches a provider of the procurement is answered in it; a provider named later asks again. */
export const standingInterestsAreAnswered = rule(
  'standing-interests-are-answered',
  ['reg21Conflicts', 'reg24Conflicts'],
  ({ type, data, procurement, evidence, isRecorded }, no) => {
    const { facts } = withThoseNamed(procurement, data);
    return whoDecides(type, data, evidence).flatMap((subject) =>
      unanswered(facts, subject.person, evidence).map(({ interest, providers }) =>
        no({
          message: `${called(subject, { isRecorded }, ['have', 'has'])} ${interest.kind === 'indirect' ? 'an' : 'a'} ${interest.kind.replace(/-/g, ' ')} interest on the register that matches ${providers.map((id) => nameOf(facts, id)).join(', ')}${connection(interest.organisations)}, and it is not answered in this procurement.`,
          unblock: `${isSpokenTo(subject, { isRecorded }) ? 'Declare it as a conflict, or say' : 'They declare it as a conflict, or say'} why it is none.`,
          by: ['DeclareConflict', 'DeclareNoConflict'],
          ...whose(subject, { isRecorded }),
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
