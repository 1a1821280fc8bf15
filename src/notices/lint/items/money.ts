/** Sums of money in prose. Some mirrors of Find a Tender write the pound sign as `PS`. */
const MONEY =
  /(?:£|\bGBP|\bPS(?=\s?\d))\s?(\d[\d,]{0,20}(?:\.\d{1,6})?)\s{0,4}(k|m|mn|bn|thousand|million|billion)?\b|(?<![\d.,])(\d[\d,]{0,20}(?:\.\d{1,6})?)\s{0,4}(k|m|thousand|million|billion)?\s{0,4}(?:GBP|pounds)\b/gi;

const TIMES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/** The sums that a text names, in pounds. */
export function sumsIn(text: string): readonly number[] {
  return [...text.matchAll(MONEY)].map((match) => {
    const figures = Number((match[1] ?? match[3] ?? '0').replaceAll(',', ''));
    return figures * (TIMES[(match[2] ?? match[4] ?? '').toLowerCase()] ?? 1);
  });
}

/** An amount that a form was given because it would not take none: nothing, a penny, a pound, or less than nothing. */
export function isPlaceholderAmount(amount: number): boolean {
  return amount <= 1;
}
