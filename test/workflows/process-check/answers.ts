import type { ProcessCheckInput } from '../../../workflows/index.js';

/** The answers of the worked example: a contract due to expire, an increase of £300,000 (7.5%), and a good provider. */
export const exampleAnswers: ProcessCheckInput = {
  commencedOn: '2026-03-02',
  authorityKind: 'integrated-care-board',
  healthServicePurpose: true,
  cpv: '85323000-9',
  cpvQualifierMet: true,
  mixed: null,
  framework: false,
  existingProvider: true,
  onlyExistingProviderCapable: false,
  patientChoice: {
    offered: false,
    numbersUnrestricted: false,
    allQualifyingOffered: false,
    expressionsOfInterestArranged: false,
  },
  existingContract: { dueToExpire: true, lifetimeValueAtEntry: 4_000_000 },
  proposed: { lifetimeValue: 4_300_000 },
  change: {
    materiallyDifferent: false,
    solelyBySuccession: false,
    successorMeetsBasicSelectionCriteria: null,
    attributableToAuthority: true,
    externalFactors: false,
  },
  sufficientStandard: { existing: true, proposed: true },
  likelyToIdentifyMostSuitable: true,
};

/** The example with some answers changed. */
export function answers(changed: Partial<ProcessCheckInput> = {}): ProcessCheckInput {
  return { ...exampleAnswers, ...changed };
}

export const everyChoiceForPatients: ProcessCheckInput['patientChoice'] = {
  offered: true,
  numbersUnrestricted: true,
  allQualifyingOffered: true,
  expressionsOfInterestArranged: true,
};
