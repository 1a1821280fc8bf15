import { actsDo, rule } from '../../rules/rule.js';

/** What is managed, or given as the ground of a recusal, is a conflict that was declared or raised. */
export const conflictIsOnRecord = rule<'ManageConflict' | 'Recuse'>(
  'conflict-is-on-record',
  ['reg24Conflicts'],
  ({ data, facts }, no) => {
    const { conflicts } = facts.conflicts;
    if (data?.conflict === undefined || conflicts.some(({ reference }) => reference === data.conflict)) return null;
    const known = conflicts.map(({ reference }) => reference).join(', ');
    return no({
      message: `There is no conflict ${data.conflict} in this procurement.`,
      ...(known === ''
        ? actsDo('Declare or raise it first.', 'DeclareConflict', 'RaiseConflict')
        : { unblock: `Name among: ${known}.` }),
      field: 'data.conflict',
    });
  },
);
