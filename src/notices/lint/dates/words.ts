/** The words that dates are written in, as fragments of patterns and as numbers. */

export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary|r)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

export const WEEKDAY = '(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Month names in full, for words that are nearly one. */
const FULL_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * The month that a misspelt word means (`Febuary`, `Septmber`), 1 to 12; null where it is near none, or is one rightly written. At most two
 * letters wrong, missing, too many or the wrong way round, one in a short name.
 */
export function misspeltMonth(word: string): number | null {
  const letters = word.toLowerCase();
  if (letters.length < 4 || letters.length > 11) return null;
  const wrong = FULL_MONTHS.map((month) => (isLike(letters, month) ? distance(letters, month) : FAR));
  const least = Math.min(...wrong);
  const month = wrong.indexOf(least);
  const allowed = FULL_MONTHS[month]!.length >= 7 ? 2 : 1;
  return least === 0 || least > allowed || FULL_MONTHS[month] === 'may' ? null : month + 1;
}

const FAR = 99;

/** Whether it is worth counting letters: of about the same length, and beginning or ending alike. */
function isLike(word: string, month: string): boolean {
  return Math.abs(word.length - month.length) <= 2 && (word[0] === month[0] || word.at(-1) === month.at(-1));
}

/** How many letters differ, two that changed places counting once. Both are short. */
function distance(a: string, b: string): number {
  const rows = [...Array(a.length + 1).keys()].map((row) => [row, ...Array<number>(b.length).fill(0)]);
  rows[0] = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const least = Math.min(
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
        rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i]![j] = swapped ? Math.min(least, rows[i - 2]![j - 2]! + 1) : least;
    }
  }
  return rows[a.length]![b.length]!;
}

const WEEKDAYS: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** 1 to 12. */
export function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** `Friday`, from `fri`, `Fri` or `friday`. */
export function weekdayName(word: string): string | null {
  return WEEKDAYS[word.slice(0, 3).toLowerCase()] ?? null;
}

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  fifth: 5,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  fifteenth: 15,
};

export const NUMBER_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|fifth|seventh|eighth|ninth|tenth|fifteenth)';

/** 8, from `8`, `eight` or `eighth`; null where it is none of these. */
export function numberFrom(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  return NUMBERS[word.toLowerCase()] ?? null;
}
