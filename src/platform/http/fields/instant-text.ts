import { instantFromLondon, isCalendarDate } from '../../../../workflows/index.js';

const TEXT =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/;

/**
 * Reads a moment as people and programs write it: RFC 3339 with an offset, or a London time without one. Returns the UTC
 * instant with milliseconds (what is finer is cut off), or what is wrong. A London time that the clocks made ambiguous or skipped
 * is refused, never guessed.
 */
export function readInstant(text: unknown): { readonly instant: string } | { readonly wrong: string } {
  const found = typeof text === 'string' ? TEXT.exec(text) : null;
  if (!found) return { wrong: 'must be a date and time like 2026-03-24T17:30 (London) or 2026-03-24T17:30:00Z' };
  const [, date = '', hours, minutes, seconds = '00', fraction = '', offset] = found;
  if (date < '1900-01-01' || date > '2199-12-31') return { wrong: 'must be between the years 1900 and 2199' };
  if (!isCalendarDate(date)) return { wrong: 'must be on a date that exists' };
  const time = `${hours}:${minutes}:${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}`;
  if (offset !== undefined) return { instant: new Date(`${date}T${time}${offset}`).toISOString() };
  const instant = instantFromLondon(date, time);
  if (typeof instant === 'string') return { instant };
  if ('nonexistent' in instant)
    return { wrong: 'is a London time that did not exist: the clocks went forward over it' };
  return {
    wrong: `is a London time that came twice, as the clocks went back; write ${instant.ambiguous.join(' or ')}`,
  };
}
