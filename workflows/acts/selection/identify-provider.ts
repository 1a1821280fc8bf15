import { act } from '../act.js';
import { examples } from '../examples.js';
import { account, flag, oneOf, type Carried } from '../shape.js';
import { whole } from '../whole.js';
import { whichProvider } from './selection.fields.js';

/** Most suitable provider, step 2 (reg 10(4)): a potential provider, kept or dropped, and why. May be given again. */
export const identifyProvider = act('IdentifyProvider', {
  event: 'ProviderIdentified',
  label: 'Identify a potential provider',
  governedBy: 'commencement',
  decidesAt: 'identification',
  onRecord: { e: 'all', g: ['provider', 'outcome', 'reasons'] },
  carries: {
    provider: whichProvider,
    outcome: oneOf(['kept', 'dropped'])({
      noun: 'whether the provider is kept or dropped',
      question: 'Is the provider kept or dropped?',
    }),
    reasons: account({ noun: 'the reasons', question: 'Why is the provider kept or dropped?' }),
    source: account({
      optional: true,
      corrects: true,
      noun: 'where the name came from',
      question: 'Where did the name come from?',
      hint: 'For example, the market, an expression of interest, or the provider of today.',
      says: 'Where the name came from',
    }),
    aware: flag({
      optional: true,
      noun: 'whether the provider knows that it is being considered',
      question: 'Does the provider know that it is being considered?',
      says: 'The provider knows that it is being considered (reg 15(8)(b))',
    }),
  },
  example: {
    provider: examples.owl,
    outcome: 'kept',
    reasons: 'Has the capacity in every district.',
    aware: true,
  },
  ...whole,
});

export type IdentifyProvider = Carried<typeof identifyProvider>;
