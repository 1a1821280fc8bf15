import { saysThereIsNothing } from '../empty-texts.js';
import { paragraphsOf, type NoticeItem } from '../../law/index.js';
import { scheduleOf } from '../../notices/index.js';
import type { Procurement } from '../../facts/procurement.js';
import { rule } from '../../rules/rule.js';

type Award = 'SubmitIntentionNotice' | 'SubmitAwardNotice';

/**
 * A notice must give any declared conflict and potential conflict, and how they were managed. What is said in words cannot be weighed
 * here; that there is nothing cannot be said where there is something on record, and the conflicts that a notice names are those.
 */
export const noticeTellsTheConflictsOnRecord = rule<Award>(
  'notice-tells-the-conflicts-on-record',
  ['reg24Conflicts', 'reg24ConflictsManaged'],
  ({ type, data, facts, procurement }, no) => {
    const content = data?.content;
    if (!content) return null;
    const onRecord = facts.conflicts.conflicts;
    const kind = type === 'SubmitAwardNotice' ? 'award' : 'intention';
    const named = content.conflicts;
    const references = onRecord.map(({ reference }) => reference);
    const untold = named ? references.filter((one) => !named.includes(one)) : [];
    const unknown = named ? named.filter((one) => !references.includes(one)) : [];
    const list = references.join(', ');
    const count = onRecord.length === 1 ? 'a conflict of interest is' : `${onRecord.length} conflicts of interest are`;
    return [
      ...(onRecord.length > 0 && saysThereIsNothing(content.conflictsDeclared ?? '')
        ? [
            no({
              message: `The notice says that no conflict was declared, and ${count} on record: ${list}. A conflict that was declared is given even where it was found to be none.`,
              unblock: 'Say in the notice what was declared, without naming anybody who need not be named.',
              field: 'data.content.conflictsDeclared',
              found: { onRecord: references },
              also: paragraph(procurement, kind, 'conflictsDeclared'),
            }),
          ]
        : []),
      ...(onRecord.length > 0 && saysThereIsNothing(content.conflictsManaged ?? '')
        ? [
            no({
              message: `The notice says that there was nothing to manage, and ${count} on record: ${list}.`,
              unblock: 'Say in the notice what was done about each, or why it was found to be none.',
              field: 'data.content.conflictsManaged',
              found: { onRecord: references },
              provision: 'reg24ConflictsManaged',
              also: paragraph(procurement, kind, 'conflictsManaged'),
            }),
          ]
        : []),
      ...(untold.length > 0 || unknown.length > 0
        ? [
            no({
              message: `The notice tells of ${named?.join(', ') || 'no conflict'}, and on record ${references.length > 0 ? `are ${list}` : 'is none'}.`,
              unblock: 'Tell of those that are on record, or put on record first what is missing there.',
              by: [type, 'DeclareConflict', 'RaiseConflict'],
              field: 'data.content.conflicts',
              found: { onRecord: references, named },
              also: paragraph(procurement, kind, 'conflictsDeclared'),
            }),
          ]
        : []),
    ];
  },
);

/** The paragraph of the Schedule of this notice that asks for an item. */
function paragraph({ facts, regime }: Procurement, kind: 'award' | 'intention', item: NoticeItem) {
  const schedule = scheduleOf(kind, facts.choice?.process ?? null);
  const asked = schedule === null ? undefined : paragraphsOf(schedule, regime).find((one) => one.item === item);
  return asked ? conflictParagraphs.filter((key) => key.startsWith(`sch${schedule}Para${asked.paragraph}Conf`)) : [];
}

const conflictParagraphs = [
  'sch2Para8Conflicts',
  'sch2Para9ConflictsManaged',
  'sch3Para8Conflicts',
  'sch3Para9ConflictsManaged',
  'sch4Para8Conflicts',
  'sch4Para9ConflictsManaged',
  'sch6Para8Conflicts',
  'sch6Para9ConflictsManaged',
  'sch7Para8Conflicts',
  'sch7Para9ConflictsManaged',
  'sch10Para9Conflicts',
  'sch10Para10ConflictsManaged',
  'sch11Para9Conflicts',
  'sch11Para10ConflictsManaged',
] as const;
