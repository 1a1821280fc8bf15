import { act } from '../act.js';
import type { Carried } from '../shape.js';
import { publication } from './notices.fields.js';

export const recordAbandonmentNoticePublished = act('RecordAbandonmentNoticePublished', {
  event: 'AbandonmentNoticePublished',
  label: 'Record that the notice of the abandonment was published',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    ...publication,
  },
  example: { publishedAt: '2026-05-02T09:00:00Z' },
});

export type RecordAbandonmentNoticePublished = Carried<typeof recordAbandonmentNoticePublished>;
