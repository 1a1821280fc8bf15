import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** A step of an expression that is being matched. */
export type Node =
  | { kind: 'read'; accepts: ReadonlySet<number>; next: number }
  | { kind: 'split'; next: number[] }
  | { kind: 'assert'; what: Assertion; next: number }
  /** What was looked at ahead ends here, and the reading goes on elsewhere. */
  | { kind: 'dead' }
  | { kind: 'matched' };

/** `unsure` stands for what is asked of the text besides, and may say no. */
export type Assertion = 'start' | 'line-start' | 'end' | 'line-end' | 'boundary' | 'no-boundary' | 'unsure';

export interface Program {
  readonly nodes: readonly Node[];
  readonly start: number;
  /** The kinds of characters that the expression tells apart: whether of a word, whether a line end. */
  readonly alphabet: readonly { readonly word: boolean; readonly line: boolean; readonly sample: string }[];
  /** Whether the expression is tried only where the text begins. */
  readonly anchored: boolean;
}

/** Why an expression cannot be judged. */
export class NotJudged extends Error {}

/** More repetitions than this are as good as without end. */
const MOST_REPEATED = 400;

/** Takes an expression apart into steps. Repetitions with an end are written out; what looks behind must be of bounded length. */
export function programOf(source: string, flags: string): Program {
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  const unicode = flags.includes('u');
  const pattern = parser.parsePattern(source, 0, source.length, { unicode, unicodeSets: flags.includes('v') });
  const letters = lettersOf(pattern, source, flags);
  const nodes: Node[] = [];
  const add = (node: Node): number => nodes.push(node) - 1;
  const builder = new Builder(add, nodes, letters.accepted, flags.includes('m'));
  const start = builder.alternatives(pattern.alternatives, add({ kind: 'matched' }));
  const anchored =
    !flags.includes('m') &&
    pattern.alternatives.every(({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start');
  return { nodes, start, alphabet: letters.alphabet, anchored };
}

class Builder {
  constructor(
    private readonly add: (node: Node) => number,
    private readonly nodes: Node[],
    private readonly accepted: (element: AST.Node) => ReadonlySet<number>,
    private readonly multiline: boolean,
  ) {}

  alternatives(alternatives: readonly AST.Alternative[], next: number): number {
    const starts = alternatives.map(({ elements }) => elements.reduceRight((to, each) => this.element(each, to), next));
    return starts.length === 1 ? starts[0]! : this.add({ kind: 'split', next: starts });
  }

  private element(element: AST.Element, next: number): number {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return this.add({ kind: 'read', accepts: this.accepted(element), next });
      case 'Group':
      case 'CapturingGroup':
        return this.alternatives(element.alternatives, next);
      case 'Quantifier':
        return this.repeated(element, next);
      case 'Backreference':
        return this.again(element, next);
      case 'Assertion':
        return this.assertion(element, next);
    }
  }

  private repeated({ element, min, max }: AST.Quantifier, next: number): number {
    if (element.type === 'Assertion') return next;
    const endless = max > MOST_REPEATED;
    let to = next;
    if (endless) {
      const loop = this.add({ kind: 'split', next: [] });
      this.nodes[loop] = { kind: 'split', next: [this.element(element, loop), next] };
      to = loop;
    } else {
      for (let more = min; more < max; more++) {
        to = this.add({ kind: 'split', next: [this.element(element, to), next] });
      }
    }
    for (let must = 0; must < min; must++) to = this.element(element, to);
    return to;
  }

  private again({ resolved }: AST.Backreference, next: number): number {
    const group = Array.isArray(resolved) ? resolved[0] : resolved;
    if (!group || isEndless(group)) throw new NotJudged('it refers back to something of any length');
    const to = this.add({ kind: 'assert', what: 'unsure', next });
    return this.alternatives(group.alternatives, to);
  }

  private assertion(assertion: AST.Assertion, next: number): number {
    switch (assertion.kind) {
      case 'start':
        return this.add({ kind: 'assert', what: this.multiline ? 'line-start' : 'start', next });
      case 'end':
        return this.add({ kind: 'assert', what: this.multiline ? 'line-end' : 'end', next });
      case 'word':
        return this.add({ kind: 'assert', what: assertion.negate ? 'no-boundary' : 'boundary', next });
      case 'lookahead': {
        const ahead = this.alternatives(assertion.alternatives, this.add({ kind: 'dead' }));
        return this.add({ kind: 'split', next: [ahead, this.add({ kind: 'assert', what: 'unsure', next })] });
      }
      case 'lookbehind':
        if (isEndless(assertion)) throw new NotJudged('it looks behind for something of any length');
        return this.add({ kind: 'assert', what: 'unsure', next });
    }
  }
}

function isEndless(node: AST.CapturingGroup | AST.LookaroundAssertion): boolean {
  return /[*+]|\{\d+,\}/.test(node.raw.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, ''));
}

/** Characters that are told apart by some expression or other. */
const SAMPLES = [...Array(128).keys()].map((code) => String.fromCharCode(code)).join('') + '\u00e9\u00a0\u2028\u017f✓';

type Letter = AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass;

/** The characters that matter, sorted into those that the expression treats alike. */
function lettersOf(
  pattern: AST.Pattern,
  source: string,
  flags: string,
): { readonly alphabet: Program['alphabet']; readonly accepted: (element: AST.Node) => ReadonlySet<number> } {
  const kinds = [...new Set(lettersBelow(pattern).map(({ raw }) => raw))];
  const samples = [...new Set([...SAMPLES, ...source])].filter((sample) => sample.length === 1);
  const only = flags.replace(/[gydm]/g, '');
  const columns = kinds.map((raw) => {
    const one = new RegExp(`^${raw}$`, only);
    return samples.map((sample) => one.test(sample));
  });
  const alphabet: { word: boolean; line: boolean; sample: string }[] = [];
  const places = new Map<string, number>();
  const letterOf = samples.map((sample, index) => {
    const word = /\w/.test(sample);
    const line = /[\n\r\u2028\u2029]/.test(sample);
    const signature = `${word}${line}${columns.map((column) => (column[index] ? '1' : '0')).join('')}`;
    const known = places.get(signature);
    if (known !== undefined) return known;
    places.set(signature, alphabet.length);
    return alphabet.push({ word, line, sample }) - 1;
  });
  const sets = new Map(
    kinds.map((raw, kind) => [raw, new Set(letterOf.filter((_, index) => columns[kind]![index]))] as const),
  );
  return { alphabet, accepted: ({ raw }) => sets.get(raw)! };
}

function lettersBelow(node: AST.Node): readonly Letter[] {
  switch (node.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return [node];
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.flatMap(lettersBelow);
    case 'Alternative':
      return node.elements.flatMap(lettersBelow);
    case 'Quantifier':
      return lettersBelow(node.element);
    case 'Assertion':
      return 'alternatives' in node ? node.alternatives.flatMap(lettersBelow) : [];
    default:
      return [];
  }
}
