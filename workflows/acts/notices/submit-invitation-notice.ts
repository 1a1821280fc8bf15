import { act } from '../act.js';
import type { Carried } from '../shape.js';
import { submission } from './notices.fields.js';

export const submitInvitationNotice = act('SubmitInvitationNotice', {
  event: 'InvitationNoticeSubmitted',
  label: 'Submit the notice inviting offers',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: { g: ['content.longerTermReason', 'reasonsForDifference'] },
  carries: {
    ...submission,
  },
  example: {
    content: {
      approximateLifetimeValue: 4_300_000,
      intendedDates: { startsOn: '2026-09-01', endsOn: '2029-08-31', extensions: 'Up to two years.' },
      howToSubmitOffers: 'Through the electronic portal named in the notice.',
      howOffersAreAssessed: 'In a single stage, against the award criteria.',
    },
  },
});

export type SubmitInvitationNotice = Carried<typeof submitInvitationNotice>;
