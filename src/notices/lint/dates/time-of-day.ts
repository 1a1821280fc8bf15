/** A moment of a day, in minutes since the midnight that begins it: 0 to 1440, the midnight that ends it. */
export type MinuteOfDay = number;

export const startOfTheDay: MinuteOfDay = 0;
export const endOfTheDay: MinuteOfDay = 1440;

/** A time beside a date, as written, and what it means. `unclear` where it names either end of the day (`12am`). */
export interface WrittenTime {
  readonly raw: string;
  readonly minute: MinuteOfDay | 'unclear' | 'end of business';
}

const TIME = new RegExp(
  [
    '(?<start>(?:(?:midnight\\s+)?at\\s+)?(?:the\\s+)?(?:very\\s+)?(?:start|beginning)\\s+of(?:\\s+the\\s+day)?)',
    '(?<business>close\\s+of\\s+(?:business|play)|end\\s+of\\s+(?:the\\s+)?(?:business|working)\\s+day|\\bc\\.?o\\.?b\\b\\.?)',
    '(?<midnight>(?:12(?:[:.]00)?\\s*)?midnight(?:\\s+at\\s+the\\s+end\\s+of)?|(?:the\\s+)?end\\s+of(?:\\s+the)?\\s+day|\\b24[:.]00)',
    '(?<noon>(?:12(?:[:.]00)?\\s*)?(?:noon|midday))',
    '(?<twelve>\\b12(?:[:.]00)?\\s*a\\.?m\\b\\.?)',
    '\\b(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?\\s*(?<half>[ap])\\.?m\\b\\.?',
    '(?<![\\d/.-])(?<hour24>[01]?\\d|2[0-3])[:.](?<minute24>[0-5]\\d)(?:[:.][0-5]\\d)?(?!\\d|[/.-]\\d)',
    '\\b(?<military>(?:[01]\\d|2[0-3])[0-5]\\d)\\s*(?:hrs?|hours|h)\\b',
  ].join('|'),
  'gi',
);

/** The time written in a stretch of text: the last one where it leads up to a date, the first where it follows one. */
export function timeIn(text: string, which: 'last' | 'first'): WrittenTime | null {
  const times = [...text.matchAll(TIME)];
  const match = which === 'last' ? times.at(-1) : times[0];
  return match ? { raw: match[0].trim(), minute: minuteOf(match.groups ?? {}) } : null;
}

function minuteOf(groups: Record<string, string | undefined>): WrittenTime['minute'] {
  if (groups['start']) return startOfTheDay;
  if (groups['business']) return 'end of business';
  if (groups['midnight']) return endOfTheDay;
  if (groups['noon']) return 720;
  if (groups['twelve']) return 'unclear';
  if (groups['military'])
    return lastMinuteIsTheEnd(Number(groups['military'].slice(0, 2)), Number(groups['military'].slice(2)));
  if (groups['half']) {
    const hour = Number(groups['hour']) % 12;
    return lastMinuteIsTheEnd(hour + (groups['half'].toLowerCase() === 'p' ? 12 : 0), Number(groups['minute'] ?? 0));
  }
  return lastMinuteIsTheEnd(Number(groups['hour24']), Number(groups['minute24']));
}

/** `23:59` is how people write the end of a day. */
function lastMinuteIsTheEnd(hour: number, minute: number): MinuteOfDay {
  return hour === 23 && minute === 59 ? endOfTheDay : hour * 60 + minute;
}

/** `17:00`, for a message. */
export function clock(minute: MinuteOfDay): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(minute / 60)}:${two(minute % 60)}`;
}
