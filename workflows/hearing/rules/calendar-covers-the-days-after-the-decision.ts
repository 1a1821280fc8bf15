import { isOutsideSpan, londonDateOf, workingDaysAfter, dateInWords } from '../../calendar/index.js';
import { parameterValue, numberInWords } from '../../law/index.js';
import { rule } from '../../rules/rule.js';

/** The working days after a provider is informed are counted over a list of holidays, never guessed beyond it. */
export const calendarCoversTheDaysAfterTheDecision = rule<'InformOfFurtherDecision'>(
  'calendar-covers-the-days-after-the-decision',
  ['reg12WorkingDay', 'reg12EndFiveDays'],
  ({ data, evidence: { calendar, now }, procurement: { regime } }, no) => {
    if (data === null) return null;
    const days = parameterValue('further-decision-working-days', regime);
    if (!isOutsideSpan(workingDaysAfter(londonDateOf(data.sentAt ?? now), days, calendar))) return null;
    return no({
      message: `The holiday list speaks for ${dateInWords(calendar.from)} to ${dateInWords(calendar.to)} only, so the ${numberInWords(days)} working days cannot be counted.`,
      unblock:
        'Nothing in the procurement does. A holiday list that covers them has to be loaded first, by whoever operates the installation.',
      instead: [],
      found: { from: calendar.from, to: calendar.to },
      ...(data.sentAt ? { field: 'data.sentAt' } : {}),
    });
  },
);
