import { Automaton } from './automaton.js';
import { NotJudged, programOf } from './program.js';

/** How long matching takes at worst: in proportion to the text, or to a power of its length, or doubling with every few characters. */
export type Verdict =
  | { readonly is: 'linear' }
  | { readonly is: 'polynomial' | 'exponential'; /** A text that, repeated, shows it. */ readonly by: string }
  | { readonly is: 'not judged'; readonly why: string };

/** More places in a search than any of our expressions needs. */
const MOST_VISITED = 2_000_000;

/**
 * Judges a regular expression by its structure, without running it, as in Weideman et al., "Analyzing Matching Time Behavior of
 * Backtracking Regular Expression Matchers by Using Ambiguity of NFA" (2016). A matcher that goes back tries every way in which a
 * text can be read before it gives up; so the time is exponential where one and the same stretch of text leads from a state to itself
 * in two ways, and polynomial where it leads from one state to itself, to another, and from that to itself. The search for
 * where to begin is such a state too. What is asked of the text besides (to look ahead or behind) is taken to say either, so that an
 * expression may be called worse than it is, and never better. Repetitions with an end are written out.
 */
export function judge(source: string, flags: string): Verdict {
  try {
    return new Judgement(new Automaton(programOf(source, flags))).verdict();
  } catch (error) {
    if (error instanceof NotJudged) return { is: 'not judged', why: error.message };
    throw error;
  }
}

interface Edge {
  readonly to: number;
  readonly letter: number;
}

class Judgement {
  private readonly edges = new Map<number, Edge[]>();
  /** The circle that each state is in; none for a state that nothing leads back to. */
  private readonly circleOf = new Map<number, number>();
  private readonly circles: number[][] = [];

  constructor(private readonly automaton: Automaton) {
    const open = [...automaton.beginnings()];
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      if (this.edges.has(state)) continue;
      const edges: Edge[] = [];
      for (let letter = 0; letter < automaton.letters; letter++) {
        for (const [to] of automaton.next(state, letter)) edges.push({ to, letter });
      }
      this.edges.set(state, edges);
      open.push(...edges.map(({ to }) => to));
    }
    const next = (state: number): readonly number[] => this.edges.get(state)!.map(({ to }) => to);
    for (const circle of circlesOf([...this.edges.keys()], next)) {
      if (circle.length === 1 && !next(circle[0]!).includes(circle[0]!)) continue;
      for (const state of circle) this.circleOf.set(state, this.circles.length);
      this.circles.push(circle);
    }
  }

  verdict(): Verdict {
    for (const circle of this.circles) {
      const letter = this.twoWaysRound(circle);
      if (letter !== null) return { is: 'exponential', by: this.automaton.sample(letter) };
    }
    for (const [first, from] of this.circles.entries()) {
      const reachable = this.reachableFrom(from);
      for (const [second, to] of this.circles.entries()) {
        if (first === second || !reachable.has(to[0]!)) continue;
        const letter = this.fromOneToOther(from, to, reachable);
        if (letter !== null) return { is: 'polynomial', by: this.automaton.sample(letter) };
      }
    }
    return { is: 'linear' };
  }

  /** A letter of a text that leads from a state of a circle back to itself in two ways. */
  private twoWaysRound(circle: readonly number[]): number | null {
    const inside = new Set(circle);
    const size = this.size;
    for (const state of circle) {
      for (let letter = 0; letter < this.automaton.letters; letter++) {
        if (this.automaton.next(state, letter).some(([to, times]) => times > 1 && inside.has(to))) return letter;
      }
    }
    const step = (pair: number): readonly number[] => {
      const [left, right] = [Math.floor(pair / size), pair % size];
      const found: number[] = [];
      for (const { to, letter } of this.within(left, inside)) {
        for (const [other] of this.automaton.next(right, letter)) if (inside.has(other)) found.push(to * size + other);
      }
      return found;
    };
    const diagonal = circle.map((state) => state * size + state);
    const isDiagonal = (pair: number): boolean => Math.floor(pair / size) === pair % size;
    const bad = circlesOf(diagonal, step).find((pairs) => pairs.some(isDiagonal) && !pairs.every(isDiagonal));
    if (!bad) return null;
    const state = Math.floor(bad.find((pair) => !isDiagonal(pair))! / size);
    return this.within(state, inside)[0]!.letter;
  }

  /** A letter of a text that leads from a state of one circle to itself, to a state of another, and from that to itself. */
  private fromOneToOther(
    from: readonly number[],
    to: readonly number[],
    reachable: ReadonlySet<number>,
  ): number | null {
    const [inFrom, inTo] = [new Set(from), new Set(to)];
    const leading = this.leadsTo(to[0]!);
    const between = new Set([...reachable].filter((state) => leading.has(state)));
    const size = this.size;
    const key = (a: number, b: number, c: number): number => (a * size + b) * size + c;
    let visited = 0;
    const step = (triple: number): readonly number[] => {
      if (++visited > MOST_VISITED) throw new NotJudged('it is too large');
      const c = triple % size;
      const b = Math.floor(triple / size) % size;
      const a = Math.floor(triple / size / size);
      const found: number[] = [];
      for (const { to: last, letter } of this.within(c, inTo)) {
        const firsts = this.automaton.next(a, letter).filter(([next]) => inFrom.has(next));
        if (firsts.length === 0) continue;
        for (const [middle] of this.automaton.next(b, letter)) {
          if (between.has(middle)) for (const [first] of firsts) found.push(key(first, middle, last));
        }
      }
      if (b === c) found.push(key(a, a, c));
      return found;
    };
    const starts = from.flatMap((p) => to.map((q) => key(p, p, q)));
    const isStart = (triple: number): boolean => Math.floor(triple / size / size) === Math.floor(triple / size) % size;
    const isGoal = (triple: number): boolean => triple % size === Math.floor(triple / size) % size;
    const bad = circlesOf(starts, step).find(
      (triples) => triples.length > 1 && triples.some(isGoal) && triples.some(isStart),
    );
    return bad ? this.within(bad.find(isGoal)! % size, inTo)[0]!.letter : null;
  }

  private get size(): number {
    return Math.max(...this.edges.keys()) + 1;
  }

  private within(state: number, inside: ReadonlySet<number>): readonly Edge[] {
    return this.edges.get(state)!.filter(({ to }) => inside.has(to));
  }

  private reachableFrom(states: readonly number[]): ReadonlySet<number> {
    const seen = new Set(states);
    for (const state of seen) for (const { to } of this.edges.get(state)!) seen.add(to);
    return seen;
  }

  private readonly leading = new Map<number, ReadonlySet<number>>();

  private leadsTo(goal: number): ReadonlySet<number> {
    const known = this.leading.get(goal);
    if (known) return known;
    const before = new Map<number, number[]>();
    for (const [state, edges] of this.edges) {
      for (const { to } of edges) {
        const known = before.get(to);
        if (known) known.push(state);
        else before.set(to, [state]);
      }
    }
    const seen = new Set([goal]);
    for (const state of seen) for (const earlier of before.get(state) ?? []) seen.add(earlier);
    this.leading.set(goal, seen);
    return seen;
  }
}

/** The strongly connected parts of what can be reached from some nodes (Tarjan, without recursion). */
function circlesOf(roots: readonly number[], next: (node: number) => readonly number[]): readonly number[][] {
  const index = new Map<number, number>();
  const low = new Map<number, number>();
  const stack: number[] = [];
  const onStack = new Set<number>();
  const found: number[][] = [];
  const enter = (node: number): { node: number; next: readonly number[]; at: number } => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    stack.push(node);
    onStack.add(node);
    return { node, next: next(node), at: 0 };
  };
  for (const root of roots) {
    if (index.has(root)) continue;
    const work = [enter(root)];
    while (work.length > 0) {
      const frame = work.at(-1)!;
      if (frame.at < frame.next.length) {
        const to = frame.next[frame.at++]!;
        if (!index.has(to)) work.push(enter(to));
        else if (onStack.has(to)) low.set(frame.node, Math.min(low.get(frame.node)!, index.get(to)!));
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (above) low.set(above.node, Math.min(low.get(above.node)!, low.get(frame.node)!));
      if (low.get(frame.node) !== index.get(frame.node)) continue;
      const circle: number[] = [];
      for (let node = -1; node !== frame.node;) {
        node = stack.pop()!;
        onStack.delete(node);
        circle.push(node);
      }
      found.push(circle);
    }
  }
  return found;
}
