import { act } from '../act.js';
import { decision } from '../decision.js';
import { examples } from '../examples.js';
import type { Carried } from '../shape.js';
import { chosen } from './selection.fields.js';

export const chooseMostSuitableProvider = act('ChooseMostSuitableProvider', {
  event: 'MostSuitableProviderChosen',
  label: 'Choose the most suitable provider',
  governedBy: 'commencement',
  decidesAt: 'award-decision',
  onRecord: { g: ['providers', 'reasons', 'principles'] },
  carries: {
    ...decision,
    ...chosen,
  },
  example: {
    providers: [{ id: 'owl' }],
    reasons: 'Strongest on access and value.',
    decisionMakers: examples.decisionMakers,
    principles: examples.principles,
  },
});

export type ChooseMostSuitableProvider = Carried<typeof chooseMostSuitableProvider>;
