import { act } from '../act.js';
import type { Carried } from '../shape.js';
import { publication } from './notices.fields.js';

export const recordIntendedApproachNoticePublished = act('RecordIntendedApproachNoticePublished', {
  event: 'IntendedApproachNoticePublished',
  label: 'Record that the notice of the intended approach was published',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    ...publication,
  },
  example: { publishedAt: '2026-03-05T12:00:00Z', noticeReference: '2026/S 000-012345' },
});

export type RecordIntendedApproachNoticePublished = Carried<typeof recordIntendedApproachNoticePublished>;
