import { rule } from '../../rules/rule.js';

/** Step 3 assesses the providers identified in step 2: without one there is nobody to assess. */
export const aPotentialProviderWasKept = rule<'CompleteIdentification'>(
  'a-potential-provider-was-kept',
  ['reg10Step2'],
  ({ facts }, no) =>
    Object.values(facts.run.candidates).some(({ outcome }) => outcome === 'kept')
      ? null
      : no({
          message: 'No potential provider has been identified and kept.',
          unblock: 'Identify one; if there is none, abandon and follow the Competitive Process.',
          by: ['IdentifyProvider'],
        }),
);
