import type { ProcessCheckInput } from '../../workflows/index.js';

/** Answers that leave three processes open, of the kind that `probity check` reads from a file. */
export const processCheckExample: ProcessCheckInput = {
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
