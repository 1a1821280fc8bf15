import { act } from '../act.js';
import type { Carried } from '../shape.js';
import { publication } from './notices.fields.js';

export const recordInvitationNoticePublished = act('RecordInvitationNoticePublished', {
  event: 'InvitationNoticePublished',
  label: 'Record that the notice inviting offers was published',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    ...publication,
  },
  example: { publishedAt: '2026-03-03T09:00:00Z' },
});

export type RecordInvitationNoticePublished = Carried<typeof recordInvitationNoticePublished>;
