import { rule } from '../../rules/rule.js';

/** Whoever may not take part in an act may not put right what it says (reg 21). */
export const whoeverCorrectsMayTakePart = rule<'CorrectRecord'>(
  'whoever-corrects-may-take-part',
  ['reg21Recuse', 'reg21IcbCompetitive', 'reg21Conflicts'],
  ({ data, evidence }, no) => {
    if (data === null) return null;
    const barred = (evidence.corrected?.wrong ?? []).filter(({ kind }) => kind === 'barred');
    return barred.flatMap(({ reasons, correction, found }) =>
      reasons.map(({ message }) =>
        no({
          message: `You ${message}.`,
          unblock: 'Somebody who has no conflict puts it right.',
          by: ['CorrectRecord'],
          byOthers: true,
          found,
          field: `data.corrections[${correction}]`,
        }),
      ),
    );
  },
);
