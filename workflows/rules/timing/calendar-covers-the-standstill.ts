import { isOutsideSpan, londonDateOf, dateInWords } from '../../calendar/index.js';
import { standstillClock } from '../../law/index.js';
import { standstillDays } from '../../law/index.js';
import { rule } from '../rule.js';

/** Working days are counted over a list of holidays, never guessed beyond it. */
export const calendarCoversTheStandstill = rule<'RecordIntentionNoticePublished'>(
  'calendar-covers-the-standstill',
  ['reg12WorkingDay'],
  ({ data, procurement: { regime }, evidence: { calendar } }, no) => {
    if (data === null) return null;
    const clock = standstillClock(londonDateOf(data.publishedAt), calendar, standstillDays(regime));
    if (!isOutsideSpan(clock)) return null;
    return no({
      message: `The holiday list speaks for ${dateInWords(calendar.from)} to ${dateInWords(calendar.to)} only, so the standstill cannot be counted.`,
      unblock:
        'Nothing in the procurement does. A holiday list that covers the standstill has to be loaded first, by whoever operates the installation.',
      instead: [],
      found: { from: calendar.from, to: calendar.to },
      field: 'data.publishedAt',
    });
  },
);
