import { canonicalText, isCanonical } from '../../../src/trail/canonical.js';
import { plainlyCanonical } from '../../../src/trail/verify/plainly-canonical.js';

const NAMES = ['a', 'id', 'sealed', 'version'];

/** A number from 0 up to and without `most`, the same ones in the same order each time. */
function drawing(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % most;
  };
}

const texts = [
  '',
  'open',
  'Größe €',
  'two\nlines',
  'a "quote"',
  'back\\slash',
  'bell\u0007',
  '😀 in a plane above',
  '\u2028',
  '1',
];
const numbers = [0, 1, -1, 42, 0.5, -0.25, 1e21, 1e-7, 999_999_999_999_999, 9_007_199_254_740_991];

function drawn(draw: (most: number) => number, depth = 0): unknown {
  const kind = draw(depth > 3 ? 4 : 6);
  if (kind === 0) return texts[draw(texts.length)];
  if (kind === 1) return numbers[draw(numbers.length)];
  if (kind === 2) return [true, false, null][draw(3)];
  if (kind === 3) return draw(2) === 0 ? {} : [];
  if (kind === 4) return Array.from({ length: draw(4) }, () => drawn(draw, depth + 1));
  return Object.fromEntries(
    Array.from({ length: draw(5) }, () => [
      ['b', 'a', 'id', 'Z', 'ü', 'version', 'sealed', '', 'a\nb'][draw(9)]!,
      drawn(draw, depth + 1),
    ]),
  );
}

/** What the slow way says: whether it is an object in canonical form. */
function isCanonicalObject(text: string): boolean {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) && isCanonical(text, value);
  } catch {
    return false;
  }
}

describe('a text that is looked at once', () => {
  it('is plainly canonical only if parsing it and writing it anew gives the same, whatever is done to it', () => {
    const draw = drawing(7);
    const signs = [...'{}[],:"\\ 0123456789-.eEtrufalsn', 'u', '\n', '\u0000', 'ü', '\ud83d'];
    let plain = 0;
    let altered = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const text = canonicalText({ a: drawn(draw), id: drawn(draw), x: drawn(draw), version: 1 });
      const at = draw(text.length);
      const sign = signs[draw(signs.length)]!;
      const mutations = [
        text,
        text.slice(0, at) + sign + text.slice(at),
        text.slice(0, at) + sign + text.slice(at + 1),
        text.slice(0, at) + text.slice(at + 1),
        text + sign,
      ];
      for (const mutated of mutations) {
        const found = plainlyCanonical(mutated, NAMES);
        if (found === null) continue;
        plain += mutated === text ? 1 : 0;
        altered += mutated === text ? 0 : 1;
        if (!isCanonicalObject(mutated)) throw new Error(`taken for canonical: ${JSON.stringify(mutated)}`);
      }
    }
    // Most of what is canonical is so plainly, and what was altered and still is canonical was looked at as well.
    expect(plain).toBeGreaterThan(3_000);
    expect(altered).toBeGreaterThan(1_000);
  });

  it.each([
    ['members out of order', '{"b":1,"a":2}'],
    ['a member twice', '{"a":1,"a":2}'],
    ['a space', '{"a": 1}'],
    ['a number written otherwise', '{"a":1.0}'],
    ['a zero before a number', '{"a":01}'],
    ['a minus before zero', '{"a":-0}'],
    ['digits that are lost', '{"a":12345678901234567890}'],
    ['an escape that is not needed', '{"a":"\\u0041"}'],
    ['a solidus with an escape', '{"a":"\\/"}'],
    ['a control character', '{"a":"\n"}'],
    ['something after it', '{"a":1} '],
    ['no end', '{"a":"b'],
    ['a comma at the end', '{"a":[1,]}'],
    ['a list', '[1]'],
    ['nothing', ''],
    ['no value', '{"a":}'],
    ['a depth that no event has', `{"a":${'['.repeat(200)}${']'.repeat(200)}}`],
  ])('is not so with %s', (_what, text) => {
    expect(plainlyCanonical(text, NAMES)).toBeNull();
  });

  it('says where members of the outermost object stand, and of no other', () => {
    const text = '{"a":{"id":"within","version":9},"id":"own","sealed":{},"version":12}';
    const found = plainlyCanonical(text, NAMES)!;
    const said = NAMES.map((_name, index) => text.slice(found.from[index], found.to[index]));
    expect(said).toEqual(['{"id":"within","version":9}', '"own"', '{}', '12']);
    expect(plainlyCanonical('{"id":"own"}', NAMES)).toMatchObject({ from: [-1, 6, -1, -1] });
  });
});
