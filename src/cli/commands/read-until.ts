import type { Until } from '../../trail/index.js';
import { CliExit, EXIT } from '../exit.js';

/** A version, an instant in UTC, or a time in London. Refuses anything else, and a time that London skipped or had twice. */
export async function readUntil(at: string): Promise<Until> {
  if (/^[1-9]\d{0,8}$/.test(at)) return { version: Number(at) };
  const { instantFromLondon, isCalendarDate, isInstant, isLondonTime } = await import('../../../workflows/index.js');
  if (isInstant(at)) return { at };
  const [date = '', time = ''] = at.split('T');
  const instant = isCalendarDate(date) && isLondonTime(time) ? instantFromLondon(date, time) : null;
  if (typeof instant === 'string') return { at: instant };
  throw new CliExit(
    EXIT.usage,
    `--at ${at} is neither a version nor a time. Write 7, 2026-04-08T23:00:00.000Z or 2026-04-09T00:00 (London).`,
  );
}
