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
  e: {
    RecordFindings: ['provider', 'past', 'future', 'basicSelectionCriteria'],
    IdentifyProvider: 'all',
    AssessProvider: ['provider', 'keyCriteria', 'addressed', 'basicSelectionCriteria'],
  },
  f: {
    SetAwardCriteria: 'all',
    RecordEvaluation: 'all',
    InformUnsuccessfulProvider: ['provider', 'whySuccessful', 'whyUnsuccessful'],
  },
  g: {
    AmendProcurement: reasons,
    ChooseProcess: ['process', ...reasons, 'considerableChange', 'principles'],
    RecordFindings: [...reasons, 'principles'],
    IdentifyProvider: ['provider', 'outcome', ...reasons],
    ChooseMostSuitableProvider: ['providers', ...reasons, 'principles'],
    SelectProviders: ['providers', ...reasons, 'principles'],
    SubmitInvitationNotice: ['content.longerTermReason', 'reasonsForDifference'],
    SubmitIntentionNotice: ['content.reasons', 'reasonsForDifference'],
    SubmitAwardNotice: ['reasonsForDifference'],
    InformUnsuccessfulProvider: ['provider', 'whySuccessful', 'whyUnsuccessful'],
    EnterIntoContract: [...reasons, 'reasonsForDifference', 'principles'],
    ConcludeFramework: [...reasons, 'longerTermReason', 'reasonsForDifference', 'principles'],
    CloseProcurement: [...reasons, 'principles'],
    Abandon: ['switchingTo', ...reasons, 'principles'],
    ReturnToStep: ['step', ...reasons, 'principles'],
  },
  h: {
    SubmitIntentionNotice: ['content.conflictsDeclared'],
    SubmitAwardNotice: ['content.conflictsDeclared'],
  },
  i: {
    SubmitIntentionNotice: ['content.conflictsManaged'],
    SubmitAwardNotice: ['content.conflictsManaged'],
  },
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
