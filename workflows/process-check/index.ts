export { checkProcess } from './check-process.js';
export { chosenProcessIsAllowed } from './chosen-process-is-allowed.js';
export { contradictions } from './contradictions.js';
export { AMOUNT_RULE, inPounds, isAmount, penceOf } from './money.js';
export { considerableChangeThreshold, type ThresholdAnswer } from './reg-6/considerable-change-threshold.js';
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
  ProcessCheckInput,
  ProcessCheckResult,
} from './types.js';
