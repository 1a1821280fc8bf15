import type { CommandType } from '../acts/commands.js';
import { actOf } from '../acts/commands.js';
import type { RecordItem } from '../acts/record-items.js';

/** The fields of an event that belong to an item; all of them, where none is named. */
export type Source = readonly string[] | 'all';

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

/** Whether a command keeps the record, or says what conflicts there are and what is done about them, and is no step of the process. */
export const isBesideTheProcess = (command: CommandType): boolean => actOf(command).besideTheProcess;

/**
 * What of a command's event stands under an item of regulation 24; undefined where nothing does. Items (a), (b), (c) and (j) are made of
 * facts and name the event themselves; (d) is the whole process, step by step.
 */
export function sourceOf(item: RecordItem, command: CommandType): Source | undefined {
  return actOf(command).onRecord[item];
}
