import { act } from '../act.js';
import { decision } from '../decision.js';
import { examples } from '../examples.js';
import type { Carried } from '../shape.js';
import { chosen } from './selection.fields.js';

export const selectProviders = act('SelectProviders', {
  event: 'ProvidersSelected',
  label: 'Decide the successful provider',
  governedBy: 'commencement',
  decidesAt: 'award-decision',
  onRecord: { g: ['providers', 'reasons', 'principles'] },
  carries: {
    ...decision,
    ...chosen,
  },
  example: {
    providers: [{ id: 'owl' }],
    reasons: 'The highest total.',
    decisionMakers: examples.decisionMakers,
    principles: examples.principles,
  },
});

export type SelectProviders = Carried<typeof selectProviders>;
