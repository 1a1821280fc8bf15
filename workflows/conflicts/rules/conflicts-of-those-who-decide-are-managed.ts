import { called, isSpokenTo, whoDecides } from '../who-decides.js';
import { rule } from '../../rules/rule.js';

/** Declaring a conflict is not managing it: until somebody else has decided what is done, the person does not decide. */
export const conflictsOfThoseWhoDecideAreManaged = rule(
  'conflicts-of-those-who-decide-are-managed',
  ['reg21Conflicts', 'reg24ConflictsManaged'],
  ({ type, data, facts, evidence, isRecorded }, no) =>
    whoDecides(type, data, evidence).flatMap((subject) => {
      const open = facts.conflicts.conflicts.filter(({ person, managed }) => person === subject.person && !managed);
      if (open.length === 0) return [];
      const references = open.map(({ reference }) => reference).join(', ');
      return [
        no({
          message: `${called(subject, { isRecorded }, ['have', 'has'])} a conflict on record that nobody has decided on: ${references}.`,
          unblock: 'Somebody else decides what is done about it.',
          by: ['ManageConflict'],
          about: { ManageConflict: open.map(({ reference }) => reference) },
          ...(isSpokenTo(subject, { isRecorded }) ? { byOthers: true as const } : {}),
          found: { person: subject.person, conflicts: open.map(({ reference }) => reference) },
          ...(subject.field === null ? {} : { field: subject.field }),
        }),
      ];
    }),
);
