import { act } from '../act.js';
import type { Carried } from '../shape.js';
import { publication } from './notices.fields.js';

export const recordIntentionNoticePublished = act('RecordIntentionNoticePublished', {
  event: 'IntentionNoticePublished',
  label: 'Record that the notice of intention to award was published',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    ...publication,
  },
  example: { publishedAt: '2026-03-24T09:00:00Z', noticeReference: '2026/S 000-023456' },
});

export type RecordIntentionNoticePublished = Carried<typeof recordIntentionNoticePublished>;
