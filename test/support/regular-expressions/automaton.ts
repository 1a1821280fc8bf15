import type { Assertion, Program } from './program.js';

/** What a matcher may be doing: about to read one character, with what must be true of it. */
interface Doing {
  readonly node: number;
  /** Which kinds of characters may come next. */
  readonly may: number;
}

/** Where a matcher may go on from some place: what it may be doing there, how often each, and whether it has matched already. */
interface Place {
  readonly states: ReadonlyMap<number, number>;
  readonly matched: boolean;
}

const START = 0;
const WORD = 1;
const LINE = 4;
const OTHER = 2;
const END = 8;
const ANYTHING = WORD | OTHER | LINE | END;

/** An expression as a machine that tries everything at once. A state is a number; state 0 is the search that has not begun to match. */
export class Automaton {
  private readonly doing: (Doing | null)[] = [];
  private readonly known = new Map<string, number>();
  private readonly places = new Map<string, Place>();
  private readonly certain = new Set<Place>();
  private readonly edges = new Map<string, readonly (readonly [to: number, times: number])[]>();

  /** `previous` of each of the states in which the search has not begun: they are the first four. */
  private readonly searching = [START, WORD, OTHER, LINE];

  constructor(private readonly program: Program) {
    for (const _ of this.searching) this.doing.push(null);
    this.findCertain();
  }

  get letters(): number {
    return this.program.alphabet.length;
  }

  sample(letter: number): string {
    return this.program.alphabet[letter]!.sample;
  }

  /** The states in which matching may begin. */
  beginnings(): readonly number[] {
    const first = [...this.place(this.program.start, START).states.keys()];
    return this.program.anchored ? first : [0, ...first];
  }

  /**
   * Where a state leads by a letter, and in how many ways. A place from which nothing can go wrong any more leads nowhere: whoever
   * gets there has matched, and what it read is not read again.
   */
  next(state: number, letter: number): readonly (readonly [to: number, times: number])[] {
    const key = `${state},${letter}`;
    const known = this.edges.get(key);
    if (known) return known;
    const found = this.compute(state, letter);
    this.edges.set(key, found);
    return found;
  }

  private compute(state: number, letter: number): readonly (readonly [to: number, times: number])[] {
    const kind = this.kindOf(letter);
    const doing = this.doing[state] ?? null;
    if (doing === null) {
      const place = this.place(this.program.start, kind);
      return [[this.searching.indexOf(kind), 1], ...(this.certain.has(place) ? [] : place.states)];
    }
    const place = this.after(doing, letter);
    return place === null || this.certain.has(place) ? [] : [...place.states];
  }

  private after({ node, may }: Doing, letter: number): Place | null {
    const step = this.program.nodes[node]!;
    const kind = this.kindOf(letter);
    if (step.kind !== 'read' || !step.accepts.has(letter) || !(may & kind)) return null;
    return this.place(step.next, kind);
  }

  private kindOf(letter: number): number {
    const { word, line } = this.program.alphabet[letter]!;
    return word ? WORD : line ? LINE : OTHER;
  }

  private place(node: number, previous: number): Place {
    const key = `${node},${previous}`;
    const known = this.places.get(key);
    if (known) return known;
    const states = new Map<number, number>();
    let matched = false;
    const seen = new Map<string, number>();
    const walk = (at: number, may: number, sure: boolean, path: readonly number[]): void => {
      const step = this.program.nodes[at]!;
      if (step.kind === 'matched') matched ||= sure && may === ANYTHING;
      if (step.kind === 'dead' || step.kind === 'matched' || may === 0) return;
      if (step.kind === 'read') {
        const state = this.state(at, may);
        states.set(state, (states.get(state) ?? 0) + 1);
        return;
      }
      const visit = `${at},${may},${sure}`;
      seen.set(visit, (seen.get(visit) ?? 0) + 1);
      // What may match nothing can be gone through once more without reading, as in `(a*)*`.
      if (path.filter((earlier) => earlier === at).length > 1 || seen.get(visit)! > 4) return;
      if (step.kind === 'assert') {
        walk(step.next, may & allowed(step.what, previous), sure && step.what !== 'unsure', [...path, at]);
      } else for (const next of step.next) walk(next, may, sure, [...path, at]);
    };
    walk(node, ANYTHING, true, []);
    const place = { states, matched };
    this.places.set(key, place);
    return place;
  }

  private state(node: number, may: number): number {
    const key = `${node},${may}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const state = this.doing.push({ node, may }) - 1;
    this.known.set(key, state);
    return state;
  }

  /** The places where it has matched and, however the text goes on, goes on matching with what it reads. */
  private findCertain(): void {
    for (const kind of this.searching) this.place(this.program.start, kind);
    const after = new Map<Place, Set<Place>>();
    for (let changed = true; changed;) {
      const before = this.places.size;
      for (const place of [...this.places.values()]) {
        if (after.has(place)) continue;
        const next = new Set<Place>();
        for (const state of place.states.keys()) {
          for (let letter = 0; letter < this.letters; letter++) {
            const reached = this.after(this.doing[state]!, letter);
            if (reached) next.add(reached);
          }
        }
        after.set(place, next);
      }
      changed = this.places.size !== before;
    }
    for (const place of this.places.values()) if (place.matched) this.certain.add(place);
    for (let changed = true; changed;) {
      changed = false;
      for (const place of [...this.certain]) {
        if ([...after.get(place)!].every((next) => this.certain.has(next))) continue;
        this.certain.delete(place);
        changed = true;
      }
    }
  }
}

/** Which kinds of characters may come next where an assertion is to hold, after one of a kind. */
function allowed(what: Assertion, previous: number): number {
  switch (what) {
    case 'start':
      return previous === START ? ANYTHING : 0;
    case 'line-start':
      return previous === START || previous === LINE ? ANYTHING : 0;
    case 'end':
      return END;
    case 'line-end':
      return END | LINE;
    case 'boundary':
      return previous === WORD ? ANYTHING & ~WORD : WORD;
    case 'no-boundary':
      return previous === WORD ? WORD : ANYTHING & ~WORD;
    case 'unsure':
      return ANYTHING;
  }
}
