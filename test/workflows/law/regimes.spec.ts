import { provisions, regimeOn, regimes, regimeSources } from '../../../workflows/law/index.js';

describe('regimes', () => {
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
    expect(regimes.map((regime) => provisions[regimeSources[regime]].instrument)).toEqual([
      'SI 2023/1348',
      'SI 2025/163',
      'SI 2026/360',
    ]);
  });
});
