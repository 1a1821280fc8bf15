import { catalogue, checkProcess, provisionCited, regimes } from '../../../workflows/index.js';
import { beyondTheGates } from '../../../workflows/deciding/beyond-the-gates.js';
import { answers } from '../process-check/answers.js';

const rows = new Map(catalogue().map((row) => [row.cite, row]));

/** Answers that reach each paragraph of reg 6, and each condition of reg 3. */
const asked = [
  answers(),
  answers({ framework: true }),
  answers({ existingProvider: true, onlyExistingProviderCapable: true }),
  answers({ existingProvider: false, existingContract: null, likelyToIdentifyMostSuitable: true }),
  answers({ existingProvider: false, existingContract: null, likelyToIdentifyMostSuitable: false }),
  answers({ mixed: { healthValue: 2, otherValue: 1, inseparable: true, inseparableReason: 'One ward.' } }),
  answers({ cpv: '45000000-7' }),
  answers({ commencedOn: '2023-12-31' }),
];

describe('the catalogue of the law', () => {
  it('names, for every condition that the process check answers, what implements it', () => {
    const results = asked.map((one) => checkProcess(one));
    const cited = new Set(
      results.flatMap(({ reasons, warnings }) => [...reasons, ...(warnings ?? [])].map((r) => r.provision)),
    );
    expect(cited.size).toBeGreaterThan(30);
    expect([...cited].filter((cite) => rows.get(cite)?.rules.length === 0)).toEqual([]);
  });

  it.each([2, 3, 4, 5, 6, 7, 8, 10, 11])(
    'names what holds a notice against each paragraph of Schedule %i',
    (number) => {
      const own = [...rows.values()].filter(
        ({ cite }) => cite === `Sch ${number}` || cite.startsWith(`Sch ${number} para`),
      );
      expect(own.filter(({ rules }) => !rules.includes('notice-includes-its-schedule'))).toEqual([]);
    },
  );

  it('names how days are counted, what commences a procurement and what is due when', () => {
    const named = (cite: string) => rows.get(cite)?.rules;
    expect(named('reg 12(2)')).toContain('standstill-begins-the-day-after-publication');
    expect(named('reg 12(12)')).toContain('working-day-is-no-weekend-and-no-public-holiday');
    expect(named('reg 12(10)(a)(v) and (b)(v) (counting)')).toContain('whole-working-days-are-counted');
    expect(named('SI 2025/163 reg 34(2)(a)(ii)')).toContain('act-that-commences-fixes-the-law');
    expect(named('reg 15(5)(a)(ii)')).toContain('abandonment-notice-is-due-within-its-days');
  });

  it('leaves no paragraph of reg 12 without what implements it', () => {
    const bare = [...rows.values()].filter(
      ({ cite, rules, edges }) => /^reg 12\(/.test(cite) && rules.length + edges.length === 0,
    );
    expect(bare.map(({ cite }) => cite)).toEqual([]);
  });

  it('is the same list under every law, and names nothing but provisions', () => {
    for (const regime of regimes) expect(catalogue(regime).map(({ cite }) => cite)).toEqual([...rows.keys()]);
    const keys = Object.values(beyondTheGates).flat();
    const known = new Set(catalogue().map(({ key }) => key));
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
    expect([...rows.keys()].filter((cite) => provisionCited(cite) === null)).toEqual([]);
  });
});
