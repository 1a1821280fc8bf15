import { barsAgainst } from '../recusal.js';
import { withThoseNamed } from '../who-decides.js';
import { rule } from '../../rules/rule.js';

/** Whoever is recused decides nothing, whichever role they act in (reg 21(2)(b), 21(4)); a restriction closes its stages. */
export const actingPersonMayTakePart = rule(
  'acting-person-may-take-part',
  ['reg21Recuse', 'reg21IcbCompetitive', 'reg21Conflicts'],
  ({ procurement, type, data, evidence }, no) => {
    if (!evidence.actor) return null;
    return barsAgainst(
      evidence.actor.person,
      { type, data },
      { procurement: withThoseNamed(procurement, data), evidence },
    ).map(({ provision, ofYou, found }) =>
      no({
        provision,
        message: `You ${ofYou}.`,
        unblock: 'Somebody who has no conflict takes this decision.',
        by: [type],
        byOthers: true,
        found,
      }),
    );
  },
);
