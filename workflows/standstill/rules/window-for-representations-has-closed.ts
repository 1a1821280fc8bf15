import { momentInWords } from '../../calendar/index.js';
import { windowCloses } from '../standstill-end.js';
import { rule } from '../../rules/rule.js';

/**
 * Without representations the standstill period ends at the midnight that closes the window, and at no other time; with them
 * it ends no earlier either (inferred).
 */
export const windowForRepresentationsHasClosed = rule<'EndStandstill'>(
  'window-for-representations-has-closed',
  ['reg12EndsByItself', 'reg12RepresentationsWindow'],
  ({ facts, evidence }, no) => {
    const { standstill } = facts.run;
    if (!standstill) {
      return no({
        message: 'No standstill period has begun.',
        unblock: 'It begins on the day after the notice of intention is published.',
        by: ['RecordIntentionNoticePublished'],
      });
    }
    const closes = windowCloses(standstill, evidence.calendar);
    if (evidence.now >= closes) return null;
    return no({
      message: `Representations may be made until ${momentInWords(closes)}.`,
      unblock: 'It ends by itself.',
      unblockedAt: closes,
    });
  },
);
