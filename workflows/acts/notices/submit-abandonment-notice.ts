import { act } from '../act.js';
import type { Carried } from '../shape.js';
import { submittedAt } from './notices.fields.js';

export const submitAbandonmentNotice = act('SubmitAbandonmentNotice', {
  event: 'AbandonmentNoticeSubmitted',
  label: 'Submit the notice of the abandonment',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    submittedAt,
  },
  example: { submittedAt: '2026-05-01T10:00' },
});

export type SubmitAbandonmentNotice = Carried<typeof submitAbandonmentNotice>;
