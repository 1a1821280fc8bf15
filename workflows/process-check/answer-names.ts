import type { ProcessCheckInput } from './types.js';

/** What each answer to reg 6 is about, for a sentence: “the answer on …”. */
const names: Readonly<Record<keyof ProcessCheckInput, string>> = {
  commencedOn: 'when the procurement commenced',
  authorityKind: 'what kind of authority it is',
  healthServicePurpose: 'whether the services are for the purposes of the health service',
  cpv: 'the CPV code',
  cpvQualifierMet: 'whether the services fall within the part of the CPV code that is in scope',
  mixed: 'what else is procured with the services',
  framework: 'whether a framework agreement is to be concluded',
  existingProvider: 'whether there is an existing provider',
  onlyExistingProviderCapable: 'whether only the existing provider is capable of providing the services',
  patientChoice: 'what choice patients are offered',
  existingContract: 'the existing contract',
  proposed: 'the contract that is proposed',
  change: 'what changes',
  sufficientStandard:
    'whether the existing provider satisfies the existing contract and is likely to satisfy the proposed one',
  likelyToIdentifyMostSuitable: 'whether the most suitable provider can be identified without a competition',
};

/** What an answer is about, for a sentence; of one within another, the one that holds it. */
export function answerName(field: string): string {
  return names[field.split('.')[0] as keyof ProcessCheckInput] ?? field;
}
