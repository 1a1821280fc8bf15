/** `£4,300,000`, `£4,300,000.50`: an amount in pounds. */
export function pounds(amount: number): string {
  const pence = Number.isInteger(amount) ? 0 : 2;
  return `£${amount.toLocaleString('en-GB', { minimumFractionDigits: pence, maximumFractionDigits: pence })}`;
}

/** `one`, `one and two`, `one, two and three`. */
export const listOf = (items: readonly string[]): string => new Intl.ListFormat('en-GB').format(items);

/** `one or two`: any of them will do. */
export const anyOfThem = (items: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(items);

/** A sentence that begins as one. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
