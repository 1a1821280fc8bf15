/**
 * Clauses: the stretch of text within which one word can say what a date is for. Authors write `09.05.2025`, `Wed. 25 March`
 * and sentences without capitals, so a full stop ends a clause only before a space, not after a weekday or a month, and not
 * before a figure.
 */
const BOUNDARY =
  /[;!?](?=\s|$)|\n|(?<!\b(?:mon|tues?|wed|thurs?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|nos|ref|reg|regs|sch|para|approx|e\.g|i\.e|hrs|a\.m|p\.m))\.(?=\s+(?!\d)|$)/gi;

export interface Clause {
  /** Its place among the clauses of its text. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const boundary of text.matchAll(BOUNDARY)) {
    const end = boundary.index + boundary[0].length;
    clauses.push({ index: clauses.length, start, end, text: text.slice(start, end) });
    start = end;
  }
  if (start < text.length) clauses.push({ index: clauses.length, start, end: text.length, text: text.slice(start) });
  return clauses;
}

/** The clause that holds a place in the text. */
export function clauseAt(clauses: readonly Clause[], place: number): Clause | null {
  let [low, high] = [0, clauses.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (clauses[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  const clause = clauses[low];
  return clause && place >= clause.start && place < clause.end ? clause : null;
}
