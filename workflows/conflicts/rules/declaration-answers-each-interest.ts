import { nameOf, unanswered } from '../interests.js';
import { rule } from '../../rules/rule.js';

/** Who declares that there is no conflict says of each of their interests that matches a provider why it is none. */
export const declarationAnswersEachInterest = rule<'DeclareNoConflict'>(
  'declaration-answers-each-interest',
  ['reg21Conflicts', 'reg24Conflicts'],
  ({ data, facts, evidence }, no) => {
    const person = data?.person ?? evidence.actor?.person;
    if (data === null || person === undefined) return null;
    const answers = data.answers ?? [];
    const open = unanswered(facts, person, evidence).filter(
      ({ interest }) => !answers.some(({ interest: id, reason }) => id === interest.id && reason.trim() !== ''),
    );
    return open.map(({ interest, providers }) =>
      no({
        message: `The register holds ${interest.kind === 'indirect' ? 'an' : 'a'} ${interest.kind.replace(/-/g, ' ')} interest of this person that matches ${providers.map((id) => nameOf(facts, id)).join(', ')}, and this declaration does not answer it.`,
        unblock: 'Answer it with the reason why it is none, or declare it as a conflict.',
        by: ['DeclareNoConflict', 'DeclareConflict'],
        found: { interest: interest.id, kind: interest.kind, providers },
        field: 'data.answers',
      }),
    );
  },
);
