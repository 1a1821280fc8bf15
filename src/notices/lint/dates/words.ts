/** The words that dates are written in, as fragments of patterns and as numbers. */

export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary|r)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

export const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

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

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
];

const ORDINALS: Readonly<Record<string, number>> = {
  fifth: 5,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  fifteenth: 15,
};

export const NUMBER_WORD = `(?:${NUMBERS.slice(1).join('|')}|${Object.keys(ORDINALS).join('|')})`;

/** 8, from `8`, `eight` or `eighth`; null where it is none of these. */
export function numberFrom(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  const lower = word.toLowerCase();
  return ORDINALS[lower] ?? (NUMBERS.includes(lower) ? NUMBERS.indexOf(lower) : null);
}
