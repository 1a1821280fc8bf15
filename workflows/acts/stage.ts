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

/** The decisions that select, award, decide further or abandon: those which reg 24(d) wants individuals for above all. */
export const individualDecisions = [
  'ChooseProcess',
  'RecordFindings',
  'ChooseMostSuitableProvider',
  'SelectProviders',
  'EnterIntoContract',
  'ConcludeFramework',
  'MakeFurtherDecision',
  'Abandon',
] as const;

export type DecisionByIndividuals = (typeof individualDecisions)[number];
