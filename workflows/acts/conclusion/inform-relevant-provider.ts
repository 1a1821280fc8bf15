import { act } from '../act.js';
import { sent, whichProvider } from '../selection/selection.fields.js';
import type { Carried } from '../shape.js';

/** Tells a relevant provider of the decision to repeat a step (reg 15(6)). */
export const informRelevantProvider = act('InformRelevantProvider', {
  event: 'RelevantProviderInformed',
  label: 'Inform a relevant provider of the decision to repeat a step',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    provider: whichProvider,
    ...sent,
  },
  example: { provider: { id: 'owl' }, how: 'By letter' },
});

export type InformRelevantProvider = Carried<typeof informRelevantProvider>;
