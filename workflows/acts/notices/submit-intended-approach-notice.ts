import { act } from '../act.js';
import type { Carried } from '../shape.js';
import { submission } from './notices.fields.js';

export const submitIntendedApproachNotice = act('SubmitIntendedApproachNotice', {
  event: 'IntendedApproachNoticeSubmitted',
  label: 'Submit the notice of the intended approach',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    ...submission,
  },
  example: { content: { decisionMakers: 'The Commissioning Committee' } },
});

export type SubmitIntendedApproachNotice = Carried<typeof submitIntendedApproachNotice>;
