import type { CommandType } from '../commands.js';
import type { RecordItem } from '../steps/hearing.commands.js';

/** The fields of an event that belong to an item; all of them, where none is named. */
export type Source = readonly string[] | 'all';

const reasons = ['reasons', 'reason'] as const;

/**
 * Which events stand behind which item of regulation 24, and what of them. Items (a), (b), (c) and (j) are made of facts and name
 * the event themselves; (d) is the whole process, step by step.
 */
export const sources: Readonly<Partial<Record<RecordItem, Readonly<Partial<Record<CommandType, Source>>>>>> = {
  e: {
    RecordFindings: ['provider', 'past', 'future', 'basicSelectionCriteria'],
    AssessProvider: ['provider', 'keyCriteria', 'basicSelectionCriteria'],
    IdentifyProvider: 'all',
  },
  f: {
    SetAwardCriteria: 'all',
    RecordEvaluation: 'all',
    InformUnsuccessfulProvider: ['provider', 'whySuccessful', 'whyUnsuccessful'],
  },
  g: {
    AmendProcurement: reasons,
    ChooseProcess: ['process', ...reasons],
    RecordFindings: reasons,
    IdentifyProvider: ['provider', 'outcome', ...reasons],
    ChooseMostSuitableProvider: ['providers', ...reasons],
    SelectProviders: ['providers', ...reasons],
    SubmitIntentionNotice: ['content'],
    InformUnsuccessfulProvider: ['provider', 'whySuccessful', 'whyUnsuccessful'],
    JudgeRepresentation: ['representation', 'conditions'],
    OfferClarification: ['representation', 'notNeededBecause'],
    WithholdInformation: ['item', 'exemption', ...reasons],
    RecordReview: ['representations', 'lookedAt', 'findings'],
    MakeFurtherDecision: ['outcome', 'step', ...reasons, 'reasonsForDeparting'],
    IntendNoFurtherDecision: reasons,
    ReleasePanelHold: ['request', ...reasons],
    ApplyCalendar: reasons,
    EnterIntoContract: reasons,
    ConcludeFramework: [...reasons, 'longerTermReason'],
    CloseProcurement: reasons,
    Abandon: ['switchingTo', ...reasons],
    ReturnToStep: ['step', ...reasons],
    RecordPrinciples: 'all',
    DepartFromGuidance: 'all',
  },
  h: {},
  i: {},
};

/** The commands that keep the record and are no step of the process. */
export const besideTheProcess: readonly CommandType[] = [
  'RecordPrinciples',
  'DepartFromGuidance',
  'RecordPerformance',
  'AddToRecord',
];
