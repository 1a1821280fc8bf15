import { act } from '../act.js';
import { references, type Carried } from '../shape.js';
import { publication } from './notices.fields.js';

export const recordAwardNoticePublished = act('RecordAwardNoticePublished', {
  event: 'AwardNoticePublished',
  label: 'Record that the notice of the award was published',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    ...publication,
    contracts: references({
      of: 'contract',
      optional: true,
      least: 1,
      noun: 'the contracts',
      question: 'Which contracts is the notice about?',
      hint: 'Leave it empty if it is about all whose notice awaits publication.',
      says: 'The contracts; all whose notice awaits it, if left out',
    }),
  },
  example: { publishedAt: '2026-04-20T09:00:00Z', noticeReference: '2026/S 000-034567' },
});

export type RecordAwardNoticePublished = Carried<typeof recordAwardNoticePublished>;
