import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parameter, parameterValue, provisions, regimeOn, regimes } from '../../../workflows/index.js';
import { amended } from '../../../workflows/editions/edition.js';
import { editions } from '../../../workflows/editions/index.js';
import { enact, withEditions } from '../../../workflows/law/statute-book.js';

const folder = fileURLToPath(new URL('../../../workflows/editions/', import.meta.url));
const newest = editions.at(-1)!;

describe('editions of the law', () => {
  it.each([
    ['2023-12-31', null],
    ['2024-01-01', '2024-01-01'],
    ['2025-02-23', '2024-01-01'],
    ['2025-02-24', '2025-02-24'],
    ['2026-03-23', '2025-02-24'],
    ['2026-03-24', '2026-03-24'],
    ['2030-01-01', '2026-03-24'],
  ])('a procurement commenced on %s is under %s', (date, regime) => expect(regimeOn(date)).toBe(regime));

  it('are in order and each has the instrument it came from', () => {
    expect([...regimes].sort()).toEqual(regimes);
    expect(editions.map(({ source }) => provisions[source].instrument)).toEqual([
      'SI 2023/1348',
      'SI 2025/163',
      'SI 2026/360',
    ]);
  });

  it('are a file each, named by the day from which it is in force', () => {
    const files = readdirSync(folder).filter((file) => /^\d/.test(file));
    expect(files.sort()).toEqual(regimes.map((regime) => `${regime}.ts`));
  });

  it('hold rows of their own day alone', () => {
    for (const { from, numbers, grounds } of editions) {
      expect([...numbers, ...grounds].filter((row) => row.from !== from)).toEqual([]);
    }
  });
});

describe('an amendment', () => {
  const from = '2027-04-01';
  const next = amended(newest, {
    from,
    source: newest.source,
    numbers: [{ name: 'award-notice-days', value: 20, unit: 'days', from, provision: 'reg7AwardNoticeWithin30' }],
  });

  it('is all of the law before it but for what it says', () => {
    withEditions([...editions, next], () => {
      expect([regimeOn('2027-03-31'), regimeOn(from)]).toEqual([newest.from, from]);
      expect([newest.from, from].map((on) => parameterValue('award-notice-days', on))).toEqual([30, 20]);
      expect(parameter('standstill-working-days', from)).toEqual(parameter('standstill-working-days', newest.from));
    });
    expect({ ...next, from: newest.from, numbers: newest.numbers }).toEqual(newest);
  });

  it('is gone where it was only supposed, also where that failed', () => {
    const failing = () =>
      withEditions([...editions, next], () => {
        throw new Error(`under ${regimeOn(from)}`);
      });
    expect(failing).toThrow(`under ${from}`);
    expect(regimeOn(from)).toBe(newest.from);
  });

  it('comes after the law before it, and with rows of its own day', () => {
    const late = { ...next, numbers: [{ ...next.numbers[0]!, from: '2027-05-01' }] };
    expect(() => withEditions([...editions, late], () => null)).toThrow('holds a row of 2027-05-01');
    expect(() => withEditions([next, ...editions], () => null)).toThrow(`does not come after ${from}`);
    expect(() => enact([...editions, next])).toThrow('laid down once');
    expect(regimeOn(from)).toBe(newest.from);
  });
});
