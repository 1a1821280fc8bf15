import type { CommandType } from '../commands.js';
import type { Stage } from './stage.js';

export { individualDecisions, stages, type DecisionByIndividuals, type Stage } from './stage.js';

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
  RecordExclusionCheck: 'evaluation',
  RecordSelfCleaning: 'evaluation',
  RecordScore: 'evaluation',
  LockScores: 'evaluation',
  AmendScore: 'evaluation',
  OpenModerationRound: 'moderation',
  ModerateCriterion: 'moderation',
  AppointEvaluator: 'evaluation',
  ChooseMostSuitableProvider: 'award-decision',
  SelectProviders: 'award-decision',
  EnterIntoContract: 'award-decision',
  ConcludeFramework: 'award-decision',
  CloseProcurement: 'award-decision',
  DecideExclusion: 'award-decision',
  OverrideExclusion: 'award-decision',
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
