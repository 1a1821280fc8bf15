/** A number held exactly, as a fraction of whole numbers: no binary rounding, so that a tie is a tie. */
export interface Exact {
  readonly over: bigint;
  readonly under: bigint;
}

export const nought: Exact = { over: 0n, under: 1n };

/** The number that a decimal as it was typed stands for: `72.5` is 725/10. */
export function exactly(typed: number): Exact {
  const [whole = '0', fraction = ''] = typed.toFixed(6).split('.');
  return { over: BigInt(`${whole}${fraction}`), under: 10n ** BigInt(fraction.length) };
}

export function plus(a: Exact, b: Exact): Exact {
  return reduced({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });
}

export function times(a: Exact, b: Exact): Exact {
  return reduced({ over: a.over * b.over, under: a.under * b.under });
}

export function dividedBy(a: Exact, b: Exact): Exact {
  return reduced({ over: a.over * b.under, under: a.under * b.over });
}

/** Below nought where the first is less, nought where they are equal, above where it is more. */
export function compared(a: Exact, b: Exact): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounded to four decimals, halves up, without trailing noughts; for numbers that are not negative. */
export function inDecimals({ over, under }: Exact): number {
  return Number((over * 20_000n + under) / (under * 2n)) / 10_000;
}

function reduced({ over, under }: Exact): Exact {
  const shared = greatestDivisor(over, under);
  return shared === 0n ? { over, under } : { over: over / shared, under: under / shared };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}
