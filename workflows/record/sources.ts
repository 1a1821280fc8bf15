import type { CommandType } from '../acts/commands.js';
import { actOf } from '../acts/declared.js';
import type { RecordItem } from '../acts/record-items.js';

/** The fields of an event that belong to an item; all of them, where none is named. */
export type Source = readonly string[] | 'all';

const reasons = ['reasons', 'reason'] as const;

/**
 * Which events stand behind which item of regulation 24, by the command that left them, and what of them. Items (a), (b), (c) and
 * (j) are made of facts and name the event themselves; (d) is the whole process, step by step.
 */
const sources: Readonly<Partial<Record<RecordItem, Readonly<Record<string, Source>>>>> = {
  e: {},
  f: {},
  g: {},
  h: {},
  i: {},
};

/** What (d) says of a step beside who took it. */
export const ofTheProcess: readonly string[] = [
  'committee',
  'person',
  'name',
  'role',
  'capacity',
  'stages',
  'decision',
  'summary',
];

/** The commands that keep the record, or say what conflicts there are and what is done about them, and are no step of the process. */
export const besideTheProcess: readonly string[] = [
  'RecordPrinciples',
  'DepartFromGuidance',
  'RecordPerformance',
  'AddToRecord',
  'CorrectRecord',
  'DeclareConflict',
  'DeclareNoConflict',
  'RaiseConflict',
  'ManageConflict',
  'Recuse',
];

/** What of a command's event stands under an item; undefined where nothing does. */
export function sourceOf(item: RecordItem, command: CommandType): Source | undefined {
  return actOf(command)?.onRecord[item] ?? sources[item]?.[command];
}
