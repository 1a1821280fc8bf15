import { rule } from '../../rules/rule.js';

/** A measure that is to prevent and remedy a conflict is not taken by the person whose conflict it is (reg 21(1)). */
export const conflictIsManagedBySomebodyElse = rule<'ManageConflict'>(
  'conflict-is-managed-by-somebody-else',
  ['reg21Conflicts', 'reg24ConflictsManaged'],
  ({ data, facts, evidence }, no) => {
    const conflict = facts.conflicts.conflicts.find(({ reference }) => reference === data?.conflict);
    if (!conflict || evidence.actor?.person !== conflict.person) return null;
    return no({
      message: `${conflict.reference} is a conflict of the person who would decide on it.`,
      unblock: 'Somebody else decides what is done about it. The person may recuse themselves at any time.',
      by: ['ManageConflict'],
      byOthers: true,
      about: { ManageConflict: [conflict.reference] },
      found: { conflict: conflict.reference, person: conflict.person },
    });
  },
);
