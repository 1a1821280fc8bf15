import { inPounds, isAmount, penceOf } from '../../../workflows/index.js';
import { percentOf } from '../../../workflows/process-check/money.js';

describe('amounts of money', () => {
  it.each([
    [0, 0n],
    [0.01, 1n],
    [0.1, 10n],
    [1.1, 110n],
    [4.35, 435n],
    [499_999.99, 49_999_999n],
    [1_234_567.89, 123_456_789n],
    [999_999_999_999.99, 99_999_999_999_999n],
    [1e12, 100_000_000_000_000n],
  ])('£%d is %s pence, without a binary remainder', (pounds, pence) => expect(penceOf(pounds)).toBe(pence));

  it.each([
    -0.01,
    0.001,
    499_999.999,
    1e12 + 0.01,
    1e21,
    1e-7,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ])('%d is no amount', (pounds) => expect(isAmount(pounds)).toBe(false));

  it('every whole penny of a pound is an amount', () => {
    const wrong = Array.from({ length: 100 }, (_, pence) => pence).filter(
      (pence) => penceOf(Number(`499999.${String(pence).padStart(2, '0')}`)) !== 49_999_900n + BigInt(pence),
    );
    expect(wrong).toEqual([]);
  });

  it('are written for people', () => {
    expect([0n, 1n, 100n, 49_999_999n, 430_000_000n, -30_000_000n].map(inPounds)).toEqual([
      '£0',
      '£0.01',
      '£1',
      '£499,999.99',
      '£4,300,000',
      '-£300,000',
    ]);
  });

  it('give a percentage that is cut off, never rounded up', () => {
    expect(percentOf(1n, 3n, 2)).toBe(33.33);
    expect(percentOf(2n, 3n, 2)).toBe(66.66);
    expect(percentOf(24_999_999n, 100_000_000n, 2)).toBe(24.99);
    expect(percentOf(1n, 0n, 2)).toBeNull();
  });
});
