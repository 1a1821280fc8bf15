/** Pounds as they are typed, held as whole pence, so that £499,999.99 and £500,000 are never confused by binary fractions. */
export type Pence = bigint;

const MOST_POUNDS = 1_000_000_000_000;
const TYPED = /^(\d+)(?:\.(\d{1,2}))?$/;

/**
 * The whole pence of an amount in pounds, or null for what is no amount: negative, not finite, more than a million million
 * pounds, or with a fraction of a penny.
 */
export function penceOf(pounds: number): Pence | null {
  if (!Number.isFinite(pounds) || pounds < 0 || pounds > MOST_POUNDS) return null;
  // Most amounts are in whole pounds, and need not be read.
  if (Number.isInteger(pounds)) return BigInt(pounds) * 100n;
  const found = TYPED.exec(String(pounds));
  if (!found) return null;
  return BigInt(found[1] as string) * 100n + BigInt((found[2] ?? '').padEnd(2, '0'));
}

/** Whether a number is an amount of money in pounds and whole pence. */
export function isAmount(pounds: number): boolean {
  return penceOf(pounds) !== null;
}

/** What an amount must be, for messages. */
export const AMOUNT_RULE = 'must be an amount in pounds from 0 to 1,000,000,000,000 with at most two decimal places';

/** Pence as a number of pounds. */
export function poundsOf(pence: Pence): number {
  return Number(pence) / 100;
}

/** `£4,300,000`, or `£499,999.99` where there are pence; with a minus sign where negative. */
export function inPounds(pence: Pence): string {
  const size = pence < 0n ? -pence : pence;
  const whole = String(size / 100n).replace(/\B(?=(?:\d{3}){1,20}$)/g, ',');
  const rest = size % 100n;
  return `${pence < 0n ? '-' : ''}£${whole}${rest === 0n ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** How many percent a part is of a whole, cut off (never rounded up) at so many decimal places. Null where the whole is nil. */
export function percentOf(part: Pence, whole: Pence, decimals: number): number | null {
  if (whole === 0n) return null;
  const scale = 10n ** BigInt(decimals);
  return Number((part * 100n * scale) / whole) / Number(scale);
}
