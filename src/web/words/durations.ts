const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const some = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** `2 hours and 13 minutes`, `13 minutes`, `less than a minute`: how long it is still, never more than it is. */
export function hoursAndMinutes(milliseconds: number): string {
  const hours = Math.floor(milliseconds / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  if (hours === 0 && minutes === 0) return 'less than a minute';
  if (hours === 0) return some(minutes, 'minute');
  return minutes === 0 ? some(hours, 'hour') : `${some(hours, 'hour')} and ${some(minutes, 'minute')}`;
}
