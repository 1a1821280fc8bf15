import { timing } from '../rules/timing.gates.js';
import { criteriaAreOfTheStepRepeated } from './rules/criteria-are-of-the-step-repeated.js';
import { awardCriteriaServeTheKeyCriteria } from './rules/award-criteria-serve-the-key-criteria.js';
import { basicSelectionWasAssessedOneByOne } from './rules/basic-selection-was-assessed-one-by-one.js';
import { considerableChangeWasConsidered } from './rules/considerable-change-was-considered.js';
import { criteriaAreSettledBeforeTheyAreApplied } from './rules/criteria-are-settled-before-they-are-applied.js';
import { criteriaWereSettled } from './rules/criteria-were-settled.js';
import { keyCriteriaAreAddressedInTheirOwnWords } from './rules/key-criteria-are-addressed-in-their-own-words.js';
import { keyCriteriaAreWeighedAgainstEachOther } from './rules/key-criteria-are-weighed-against-each-other.js';
import { minimumTurnoverIsInProportionToTheValue } from './rules/minimum-turnover-is-in-proportion-to-the-value.js';
import { selectionCriteriaAreAptAndProportionate } from './rules/selection-criteria-are-apt-and-proportionate.js';
import { selectionCriteriaAreOfTheThreeKinds } from './rules/selection-criteria-are-of-the-three-kinds.js';
import { selectionResultsAgree } from './rules/selection-results-agree.js';

/** Settling the criteria: the same in every process that has any. */
export const settlingGates = {
  SetBasicSelectionCriteria: [
    ...timing,
    criteriaAreSettledBeforeTheyAreApplied,
    selectionCriteriaAreOfTheThreeKinds,
    selectionCriteriaAreAptAndProportionate,
    minimumTurnoverIsInProportionToTheValue,
  ],
  SetKeyCriteria: [...timing, criteriaAreSettledBeforeTheyAreApplied, keyCriteriaAreWeighedAgainstEachOther],
} as const;

/** Where the criteria are published with the invitation, those of a step that is not repeated stand. */
export const settlingGatesOfACompetition = {
  SetBasicSelectionCriteria: [...settlingGates.SetBasicSelectionCriteria, criteriaAreOfTheStepRepeated],
  SetKeyCriteria: [...settlingGates.SetKeyCriteria, criteriaAreOfTheStepRepeated],
} as const;

/** What binds wherever the basic selection criteria are applied. */
export const criteriaBinding = {
  RecordFindings: [selectionResultsAgree],
  AssessProvider: [selectionResultsAgree],
  RecordEvaluation: [selectionResultsAgree],
} as const;

/** What an authority that requires assurance of itself has on record of its criteria. */
export const criteriaAssurance = {
  ChooseProcess: [considerableChangeWasConsidered],
  RecordFindings: [criteriaWereSettled, keyCriteriaAreAddressedInTheirOwnWords, basicSelectionWasAssessedOneByOne],
  AssessProvider: [criteriaWereSettled, keyCriteriaAreAddressedInTheirOwnWords, basicSelectionWasAssessedOneByOne],
  SetAwardCriteria: [keyCriteriaAreAddressedInTheirOwnWords, awardCriteriaServeTheKeyCriteria],
  SubmitInvitationNotice: [criteriaWereSettled],
  RecordEvaluation: [basicSelectionWasAssessedOneByOne],
} as const;
