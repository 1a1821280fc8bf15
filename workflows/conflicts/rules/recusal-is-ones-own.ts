import { rule } from '../../rules/rule.js';

/** Somebody recuses themselves (reg 21(2)(b)); others are recused by what is decided on their conflict. */
export const recusalIsOnesOwn = rule<'Recuse'>(
  'recusal-is-ones-own',
  ['reg21Recuse'],
  ({ data, facts, evidence }, no) => {
    if (data === null) return null;
    if (!evidence.actor) {
      return no({
        message: 'Nobody is known to recuse themselves.',
        unblock: 'The person gives the command, signed in.',
        by: ['Recuse'],
        byOthers: true,
      });
    }
    const { person } = evidence.actor;
    const conflict = facts.conflicts.conflicts.find(({ reference }) => reference === data.conflict);
    if (!conflict || conflict.person === person) return null;
    return no({
      message: `${conflict.reference} is a conflict of somebody else.`,
      unblock: 'Name a conflict of your own, or none. What is done about others is decided by somebody else.',
      found: { conflict: conflict.reference },
      field: 'data.conflict',
    });
  },
);
