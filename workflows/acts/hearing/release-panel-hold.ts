import { act } from '../act.js';
import { decision } from '../decision.js';
import { account, type Carried } from '../shape.js';
import { panelRequest } from './hearing.fields.js';

export const releasePanelHold = act('ReleasePanelHold', {
  event: 'PanelHoldReleased',
  label: 'Release the hold of a Panel request',
  governedBy: 'commencement',
  decidesAt: 'further-decision',
  onRecord: { g: ['request', 'reason'] },
  carries: {
    ...decision,
    request: panelRequest,
    reason: account({
      blank: true,
      noun: 'the reason',
      question: 'Why do you no longer wait for the Panel?',
    }),
  },
  example: {
    request: 'P1',
    reason: 'The service would otherwise lapse on 1 September.',
    decisionMakers: [{ name: 'Dr Aisha Khan', role: 'Chief Medical Officer' }],
  },
});

export type ReleasePanelHold = Carried<typeof releasePanelHold>;
