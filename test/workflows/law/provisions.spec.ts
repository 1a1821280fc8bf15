import {
  cite,
  citesOf,
  parameters,
  processTitles,
  provisionCited,
  provisions,
  type Provision,
} from '../../../workflows/index.js';
import { editions } from '../../../workflows/editions/index.js';

const all: readonly (readonly [string, Provision])[] = Object.entries(provisions);

describe('provisions', () => {
  it('are each cited in a way that no other is', () => {
    const cites = all.map(([, provision]) => provision.cite);
    expect(cites.filter((cited, index) => cites.indexOf(cited) !== index)).toEqual([]);
  });

  it('are cited in the form of their instrument, and an inferred one never as if it were the text itself', () => {
    const bare: Record<Provision['instrument'], RegExp> = {
      'SI 2023/1348': /^(reg \d+[A-Z]?(\(\d+[A-Z]?\))?(\([a-z]\))?(\([ivx]+\))?|Sch \d+( para \d+(\(\d+\))?)?)$/,
      'SI 2025/163': /^SI 2025\/163 reg \d+(\(\d+\))?(\([a-z]\))?(\([ivx]+\))?$/,
      'SI 2026/360': /^SI 2026\/360 reg \d+$/,
      'Procurement Act 2023': /^Procurement Act 2023 (s\.\d+(\(\d+\))?(\([a-z]\))?|Sch \d+( para \d+(\(\d+\))?)?)$/,
      'NHS Act 2006': /^NHS Act 2006 s\.(12ZB|14Z30)\(\d+\)(\([a-z]+\))?$/,
      'Levelling-up and Regeneration Act 2023': /^Levelling-up and Regeneration Act 2023 Sch \d+ para \d+$/,
    };
    // A definition is named by its word, a row of Schedule 1 by its code.
    const part = / ("[a-z ]+"|\(\d{8}-\d\))$/;
    const wrong = all.filter(([, { cite: cited, instrument, standing }]) => {
      const isBare = bare[instrument].test(cited.replace(part, ''));
      return standing === 'inferred' ? isBare : !isBare;
    });
    expect(wrong).toEqual([]);
  });

  it('say in one line what they provide', () => {
    expect(all.filter(([, { says }]) => !/^\S[^\n]*\.$/.test(says))).toEqual([]);
  });

  it('can be found by the short form that a reason cites', () => {
    expect(provisionCited('reg 12(1)')).toBe(provisions.reg12StandstillBars);
    expect(provisionCited('reg 12(99)')).toBeNull();
    expect(cite('sch3Para7Reasons')).toBe('Sch 3 para 7');
    expect(citesOf('reg12StandstillBegins', 'reg12WorkingDay')).toEqual(['reg 12(2)', 'reg 12(12)']);
  });

  it.each([
    [2, 9],
    [3, 9],
    [4, 9],
    [5, 4],
    [6, 9],
    [7, 9],
    [8, 8],
    [9, 5],
    [10, 11],
    [11, 10],
    [15, 4],
  ])('list every paragraph of Schedule %i: %i of them', (schedule, paragraphs) => {
    const expected = Array.from({ length: paragraphs }, (_, index) => `Sch ${schedule} para ${index + 1}`);
    const listed = all
      .map(([, provision]) => provision.cite)
      .filter((cited) => cited.startsWith(`Sch ${schedule} para `));
    expect(listed).toEqual(expected);
  });

  it('list every paragraph of regulations 6, 12 and 24', () => {
    const has = (cited: string): boolean => provisionCited(cited) !== null;
    const letters = (upTo: string): string[] => [...'abcdefghij'].filter((letter) => letter <= upTo);
    const expected = [
      ...Array.from({ length: 12 }, (_, index) => `reg 6(${index + 1})`),
      ...letters('c').map((letter) => `reg 6(3)(${letter})`),
      ...letters('e').map((letter) => `reg 6(4)(${letter})`),
      ...letters('e').map((letter) => `reg 6(5)(${letter})`),
      ...letters('d').map((letter) => `reg 6(6)(${letter})`),
      ...Array.from({ length: 12 }, (_, index) => `reg 12(${index + 1})`),
      ...['i', 'ii', 'iii', 'iv', 'v'].flatMap((numeral) => [`reg 12(10)(a)(${numeral})`, `reg 12(10)(b)(${numeral})`]),
      ...letters('j').map((letter) => `reg 24(${letter})`),
      ...Array.from({ length: 11 }, (_, index) => `reg 9(${index + 1})`).filter((cited) => cited !== 'reg 9(11)'),
      ...Array.from({ length: 14 }, (_, index) => `reg 10(${index + 1})`),
      ...Array.from({ length: 16 }, (_, index) => `reg 11(${index + 1})`),
      ...Array.from({ length: 7 }, (_, index) => `reg 15(${index + 1})`),
    ];
    expect(expected.filter((cited) => !has(cited))).toEqual([]);
  });

  it('stand behind every parameter, regime and process', () => {
    const keys = [
      ...parameters.map((parameter) => parameter.provision),
      ...editions.map(({ source }) => source),
      ...editions.flatMap(({ commencedBy }) => Object.values(commencedBy)),
      ...Object.values(processTitles).map((process) => process.provision),
    ];
    expect(keys.filter((key) => provisions[key] === undefined)).toEqual([]);
  });
});
