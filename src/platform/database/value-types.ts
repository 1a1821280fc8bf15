import { types } from 'pg';

const TIMESTAMP_WITH_ZONE = 1184;
const DATE = 1082;
const BIGINT = 20;

/** `2026-04-08 23:00:00.123456+00`, as PostgreSQL prints it in a session whose time zone is UTC. */
const UTC_TEXT = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/;

/** An instant as PostgreSQL prints it, as the UTC ISO string with milliseconds that is used everywhere; micros are cut off. */
export function instantFromPostgres(text: string): string {
  const match = UTC_TEXT.exec(text);
  if (!match) throw new Error(`not an instant of a UTC session: ${text}`);
  const [, date, time, fraction = ''] = match;
  return `${date}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}

function numberFromBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`a bigint beyond what a number can hold: ${text}`);
  return value;
}

const parsers = new Map<number, (text: string) => unknown>([
  [TIMESTAMP_WITH_ZONE, instantFromPostgres],
  [DATE, (text) => text],
  [BIGINT, numberFromBigint],
]);

/**
 * How columns arrive: `timestamptz` as a UTC ISO string with milliseconds, `date` as `YYYY-MM-DD`, `bigint` as a number,
 * `json` parsed, `numeric` as text so that no penny is lost. The rest is as pg does it.
 */
export const valueTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    return (format !== 'binary' && parsers.get(oid)) || types.getTypeParser(oid, format);
  },
};
