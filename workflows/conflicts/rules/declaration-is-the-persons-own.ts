import { byId } from '../../facts/people.js';
import { rule } from '../../rules/rule.js';

/** A declaration is made by the person, or recorded for them by the conflicts guardian. */
export const declarationIsThePersonsOwn = rule<'DeclareConflict' | 'DeclareNoConflict'>(
  'declaration-is-the-persons-own',
  ['reg21Conflicts', 'reg24Conflicts'],
  ({ type, data, evidence: { actor } }, no) => {
    if (data === null) return null;
    if (data.person === undefined) {
      if (actor) return null;
      return no({
        message: 'It is not said whose declaration this is.',
        unblock: 'Name the person.',
        field: 'data.person',
      });
    }
    if (!actor || actor.person === data.person || actor.role === 'conflicts-guardian') return null;
    return no({
      message: 'This would be a declaration of somebody else than the person who gives it.',
      unblock:
        'The person declares themselves, or a conflicts guardian records it for them. You can raise a conflict of somebody else.',
      by: [type],
      who: [byId(data.person)],
      found: { person: data.person, role: actor.role },
      field: 'data.person',
    });
  },
);
