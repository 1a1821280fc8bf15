import { processCheckExample } from '../../openapi/process-check-example.js';
import type { GuidePage } from './page.js';

export const check: GuidePage = {
  name: 'check',
  about: 'the answers from which it is said which process must or may be followed',
  text: `
WHICH PROCESS (regulations 3 and 6)

probity check FILE and POST /api/v1/process-check take these answers as JSON; ChooseProcess takes the same, without what the
opening of the procurement has said. All are yes or no (true or false) unless something else is said; amounts are in pounds.

- commencedOn: the day on which the procurement commenced, such as 2026-03-02.
- authorityKind: integrated-care-board, nhs-england, nhs-trust, nhs-foundation-trust, local-authority, combined-authority or
  combined-county-authority.
- healthServicePurpose: it is for the purposes of the health service in England (reg 3(1)).
- cpv: the most relevant code (Sch 1). cpvQualifierMet, for 85149000-5, 85312330-1, 85312500-4 and 85323000-9 only: the services
  are within what Schedule 1 says beside the code; null where the code is another, or nobody knows.
- mixed: null, or { healthValue, otherValue, inseparable, inseparableReason } where other goods or services are procured
  together (reg 3(2) to (4)): both estimates; whether they could not reasonably be supplied apart; and the adverse impact, in words.
- framework: to conclude a framework agreement or to add providers to one, not a call-off from one.
- existingProvider, onlyExistingProviderCapable: there is one (reg 6(3)(a)); only it can, by the nature of the services (6(3)(b)).
- patientChoice: { offered, numbersUnrestricted, allQualifyingOffered, expressionsOfInterestArranged }, the four of reg 6(4).
- existingContract: null, or { dueToExpire, endsOn, lifetimeValueAtEntry }. dueToExpire: its term is due to expire, and the new
  contract replaces it at the end (reg 6(5)(b)). endsOn, its last day, may be left out. Its value as it was when entered into.
- proposed: null, or { lifetimeValue } of what is proposed (reg 6(10)(b)).
- change: null, or { materiallyDifferent, solelyBySuccession, successorMeetsBasicSelectionCriteria, attributableToAuthority,
  externalFactors }, of reg 6(10) to (12). successorMeetsBasicSelectionCriteria is null where there is no successor.
- sufficientStandard: null, or { existing, proposed }: the provider is satisfying the one contract and will likely satisfy the
  other (reg 6(5)(d)).
- likelyToIdentifyMostSuitable: in the authority’s view (reg 6(6)(c)).

A whole file:

${JSON.stringify(processCheckExample, null, 2)}
`,
};
