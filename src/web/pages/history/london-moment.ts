import { isCalendarDate, type Instant } from '../../../../workflows/index.js';
import { dayFrom, momentOf, timeFrom } from '../../forms/london-clock.js';

const LAST_MINUTE = '23:59:59.999';

/**
 * A London date and time as people type it on one line: `24 March 2026, 10am`, `24/3/2026 17:30`, `2026-03-24`. A date alone is the end of
 * its day. Of a time that came twice, because the clocks went back, the second.
 */
export function londonMomentFrom(text: string): { readonly instant: Instant } | { readonly wrong: string } {
  const found =
    /^(\d{4}-\d\d-\d\d)(?:[ ,T]{1,3}(.{1,20}))?$/.exec(text.trim()) ??
    /^(\d{1,2}[ /.-](?:[A-Za-z]{3,9}|\d{1,2})[ /.-]\d{4})(?:,? {0,3}(?:at )?(.{1,20}))?$/.exec(text.trim());
  const date = found ? dateFrom(found[1]!) : null;
  if (!found || date === null) return { wrong: 'Enter a date and a time, such as 24 March 2026 10am' };
  const typed = (found[2] ?? '').trim();
  const time = typed === '' ? LAST_MINUTE : timeFrom(typed);
  if (time === null) return { wrong: 'Enter a time, such as 5:30pm or 17:30' };
  const read = momentOf(date, time, 'second');
  if ('instant' in read) return { instant: read.instant };
  return { wrong: 'Enter another time: the clocks went forward over this one' };
}

function dateFrom(text: string): string | null {
  if (isCalendarDate(text)) return text;
  const [day = '', month = '', year = ''] = text.split(/[ /.-]/);
  return dayFrom({ day, month, year });
}
