import { byId } from '../../facts/people.js';
import { barsAgainst } from '../recusal.js';
import { withThoseNamed } from '../who-decides.js';
import { namedIn } from '../people-in-commands.js';
import { rule } from '../../rules/rule.js';

/** Nobody who is recused decides through the hand of another: by being named among those who decide, evaluate or review. */
export const everyoneNamedMayTakePart = rule(
  'everyone-named-may-take-part',
  ['reg21Recuse', 'reg21IcbCompetitive', 'reg21Conflicts'],
  ({ procurement, type, data, evidence }, no) =>
    namedIn(data, evidence).flatMap(({ field, person }) =>
      person === null
        ? []
        : barsAgainst(person, { type, data }, { procurement: withThoseNamed(procurement, data), evidence }).map(
            ({ provision, because, found }) =>
              no({
                provision,
                message: `${byId(person)} ${because}.`,
                unblock: 'Name only those who take part in the decision; a recused person takes no part in it.',
                found,
                field,
              }),
          ),
    ),
);
