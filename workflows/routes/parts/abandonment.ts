import { about, edge } from './statute.js';

/** Abandoning, from any state before an award is made in which no standstill period runs (reg 15(1)(a) and (2)). */
export const abandoning = {
  Abandon: edge('abandoned', 'reg15Abandon'),
};

/** What follows the decision to abandon: the notice, and its publication (reg 15(4) and (5)). */
export const abandonmentStates = {
  abandoned: {
    meta: about('Abandoned; the notice of it is to be submitted', 'reg15Notice'),
    on: {
      SubmitAbandonmentNotice: edge('abandonmentNoticeSubmitted', 'reg15NoticeWhen'),
    },
  },
  abandonmentNoticeSubmitted: {
    meta: about('Abandoned; the notice awaits publication', 'reg15Notice'),
    on: {
      RecordAbandonmentNoticePublished: edge('abandonmentPublished', 'reg15Notice'),
    },
  },
  abandonmentPublished: {
    type: 'final' as const,
    meta: about('Abandoned, and the notice published', 'reg15Notice'),
  },
};
