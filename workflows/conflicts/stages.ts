import type { CommandType } from '../commands.js';

/**
 * The stages of a procurement at which somebody decides, and for each of which everyone who takes part declares (reg 21(1)).
 * The Regulations name no stages: they are those in which the processes of regs 6 to 12 decide something.
 */
export const stages = [
  'process-selection',
  'criteria',
  'identification',
  'evaluation',
  'moderation',
  'award-decision',
  'representation-review',
  'further-decision',
] as const;

export type Stage = (typeof stages)[number];

/**
 * The commands that decide something, or judge something that a decision rests on, each with its stage. Whoever is recused may
 * give none of them (reg 21(2)(b)). Notices, letters, receipts and what others have done are put on record by anybody.
 */
export const stageOf = {
  AmendProcurement: 'process-selection',
  ChooseProcess: 'process-selection',
  SetBasicSelectionCriteria: 'criteria',
  SetKeyCriteria: 'criteria',
  SetAwardCriteria: 'criteria',
  IdentifyProvider: 'identification',
  CompleteIdentification: 'identification',
  RecordFindings: 'evaluation',
  AssessProvider: 'evaluation',
  RecordEvaluation: 'evaluation',
  ChooseMostSuitableProvider: 'award-decision',
  SelectProviders: 'award-decision',
  EnterIntoContract: 'award-decision',
  ConcludeFramework: 'award-decision',
  CloseProcurement: 'award-decision',
  Abandon: 'award-decision',
  ReturnToStep: 'award-decision',
  JudgeRepresentation: 'representation-review',
  WithholdInformation: 'representation-review',
  RecordReview: 'representation-review',
  ApplyCalendar: 'representation-review',
  MakeFurtherDecision: 'further-decision',
  IntendNoFurtherDecision: 'further-decision',
  ReleasePanelHold: 'further-decision',
} as const satisfies Partial<Record<CommandType, Stage>>;

export type DecisionCommand = keyof typeof stageOf;

/** Every command that decides something, in the order of the stages. */
export const decisionCommands = Object.keys(stageOf) as readonly DecisionCommand[];

/** The stage at which a command decides something; null for a command that decides nothing. */
export function stageAt(type: CommandType): Stage | null {
  return Object.hasOwn(stageOf, type) ? stageOf[type as DecisionCommand] : null;
}
