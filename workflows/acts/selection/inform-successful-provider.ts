import { act } from '../act.js';
import type { Carried } from '../shape.js';
import { sent, whichProvider } from './selection.fields.js';

/** Competitive process, step 5(a) (reg 11(8)(a)). */
export const informSuccessfulProvider = act('InformSuccessfulProvider', {
  event: 'SuccessfulProviderInformed',
  label: 'Inform a successful provider',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    provider: whichProvider,
    ...sent,
  },
  example: { provider: { id: 'owl' }, how: 'By email' },
});

export type InformSuccessfulProvider = Carried<typeof informSuccessfulProvider>;
