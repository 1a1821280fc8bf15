export { answerName } from './answer-names.js';
export { checkProcess } from './check-process.js';
export { contradictions } from './contradictions.js';
export { AMOUNT_RULE, inPounds, isAmount, penceOf } from './money.js';
export { considerableChangeThreshold, type ThresholdAnswer } from './reg-6/considerable-change-threshold.js';
export { scopeOf, type Scope } from './scope/scope-of.js';
export type {
  ChangeAnswers,
  CheckReason,
  CheckWarning,
  ConsiderableChange,
  Contradiction,
  ExistingContractAnswers,
  Gateway,
  MixedAnswers,
  PatientChoiceAnswers,
  ProcessCheck,
  ProcessCheckInput,
  ProcessCheckResult,
  ScopeAnswers,
  WithProcessCheck,
} from './types.js';
