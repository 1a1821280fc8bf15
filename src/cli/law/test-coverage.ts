import type { LawRow } from '../../../workflows/index.js';
import { filesOf } from '../checkout.js';

/** Which files stand for which provision. */
export interface Coverage {
  /** Their paths within the checkout. */
  of(row: LawRow): readonly string[];
}

/** The tests and scenarios that name a provision or a rule that implements it; null where the tests are not here. */
export function testCoverage(): Coverage | null {
  const files = filesOf('test', /\.spec\.ts$|\/scenarios\/[^/]+\.(ya?ml|json)$/);
  if (!files) return null;
  return {
    of: ({ cite, rules }) => {
      const wanted = [citation(cite), ...rules.map(word)];
      return files.filter(({ text }) => wanted.some((pattern) => pattern.test(text))).map(({ name }) => name);
    },
  };
}

const lists = /^workflows\/(law\/provisions|beyond-the-gates)/;

/** The files of the law that rest on a provision, beside the lists in which it is named; null where they are not here. */
export function lawSources(): Coverage | null {
  const files = filesOf('workflows', /\.ts$/)?.filter(({ name }) => !lists.test(name));
  if (!files) return null;
  return { of: ({ key }) => files.filter(({ text }) => word(key).test(text)).map(({ name }) => name) };
}

/** `reg 12(1)` and not `reg 12(1)(a)`, `reg 12(11)` or the `reg 12(1)` of another instrument. */
function citation(cite: string): RegExp {
  return new RegExp(`(?<![\\w/])(?<!SI \\d{4}/\\d{1,4} )${escaped(cite)}(?![\\w(]| para)`);
}

function word(text: string): RegExp {
  return new RegExp(`(?<![\\w-])${escaped(text)}(?![\\w-])`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
