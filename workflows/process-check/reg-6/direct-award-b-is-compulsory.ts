import { condition, paragraph, type Paragraph } from '../condition.js';
import type { CheckReason, PatientChoiceAnswers, ProcessCheckInput } from '../types.js';
import { notAFramework } from './not-a-framework.js';

/** Reg 6(4)(a). */
export function patientsAreOfferedChoice(choice: PatientChoiceAnswers): CheckReason {
  return condition('reg6BChoice', choice.offered, {
    yes: 'Patients are offered a choice of provider in respect of these services.',
    no: 'Patients are not offered a choice of provider in respect of these services.',
  });
}

/** Reg 6(4)(b). */
export function numbersAreNotRestricted(choice: PatientChoiceAnswers): CheckReason {
  return condition('reg6BNumbers', choice.numbersUnrestricted, {
    yes: 'The authority does not restrict the number of providers.',
    no: 'The authority restricts the number of providers.',
  });
}

/** Reg 6(4)(c). */
export function everyQualifyingProviderIsOfferedAContract(choice: PatientChoiceAnswers): CheckReason {
  return condition('reg6BAllOffered', choice.allQualifyingOffered, {
    yes: 'The authority will offer contracts to all providers who meet all requirements.',
    no: 'The authority will not offer contracts to all providers who meet all requirements.',
  });
}

/** Reg 6(4)(d). */
export function interestCanBeExpressed(choice: PatientChoiceAnswers): CheckReason {
  return condition('reg6BInterest', choice.expressionsOfInterestArranged, {
    yes: 'Arrangements are in place for providers to express an interest.',
    no: 'No arrangements are in place for providers to express an interest.',
  });
}

/** Reg 6(4): where all of (a) to (e) hold, Direct Award Process B must be followed. */
export function directAwardBIsCompulsory(input: ProcessCheckInput): Paragraph {
  const conditions = [
    patientsAreOfferedChoice(input.patientChoice),
    numbersAreNotRestricted(input.patientChoice),
    everyQualifyingProviderIsOfferedAContract(input.patientChoice),
    interestCanBeExpressed(input.patientChoice),
    notAFramework('reg6BNotFramework', input),
  ];
  return paragraph('reg6DirectAwardB', conditions, {
    yes: 'All of (a) to (e) hold, so Direct Award Process B must be followed.',
    no: 'Not all of (a) to (e) hold, so Direct Award Process B is not required and may not be followed.',
  });
}
