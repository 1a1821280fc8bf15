import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';

const DAY = 86_400_000;
const holidays = new Set(englandAndWales.holidays.map(({ date }) => date));
const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The London calendar date and hour of an instant, as the platform's own time zone data have them. */
function london(instant: string): { readonly date: string; readonly hour: number } {
  const [date = '', time = ''] = inLondon.format(Date.parse(instant)).split(', ');
  return { date: date.split('/').reverse().join('-'), hour: Number(time.slice(0, 2)) };
}

export const londonDay = remembered((instant: string) => london(instant).date);

export const dayAfter = remembered((date: string, days: number = 1) =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY).toISOString().slice(0, 10),
);

/** The instant of midnight at the end of a London day. */
export const midnightAfter = remembered((date: string) => {
  const guess = `${dayAfter(date)}T00:00:00.000Z`;
  return later(guess, london(guess).hour === 1 ? -3_600_000 : 0);
});

export function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** Any day except a Saturday, a Sunday or a public holiday (reg 12(12)). */
function isWorkingDay(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(date);
}

/** The n-th working day after a day, which is itself not counted. */
export const workingDayAfter = remembered((date: string, n: number) => {
  let [day, left] = [date, n];
  while (left > 0) {
    day = dayAfter(day);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
});

/** The same, worked out once for each question: the sequences ask of the same few days ten thousand times. */
function remembered<A extends readonly unknown[]>(work: (...asked: A) => string): (...asked: A) => string {
  const answers = new Map<string, string>();
  return (...asked) => {
    const question = asked.join();
    const answer = answers.get(question) ?? work(...asked);
    answers.set(question, answer);
    return answer;
  };
}
