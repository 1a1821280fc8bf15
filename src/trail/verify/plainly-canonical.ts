/** Where the values of some members of the outermost object stand in a text, by the order in which they were asked for; -1 for none. */
export interface Members {
  readonly from: readonly number[];
  /** After the last sign of each. */
  readonly to: readonly number[];
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPENS_OBJECT = 0x7b;
const CLOSES_OBJECT = 0x7d;
const OPENS_LIST = 0x5b;
const CLOSES_LIST = 0x5d;

/** What may follow a backslash in canonical JSON; other characters that need one are written with `\u`. */
const ESCAPES = new Set([...'"\\bfnrt'].map((sign) => sign.charCodeAt(0)));

/** What JSON escapes, and half of a pair of surrogates: a text without any of it ends each of its strings at the next quotation mark. */
const NOT_PLAIN = /[\\\u0000-\u001f\ud800-\udfff]/;

/** A number that is written as RFC 8785 writes it, beyond doubt: whole, and not so large that its digits could be lost. */
const MOST_DIGITS = 15;

/** Deeper than any event; and so shallow that no text makes this run out of stack. */
const DEEPEST = 60;

/**
 * Looks at a text once, and says where some members of the object stand that it is, if it is plainly canonical JSON (RFC 8785): valid,
 * without a space, the members of each object in order, and of nothing but what is written in one way. Null does not mean that it is
 * not canonical: a text with a fraction, or with what lies beyond the first plane of Unicode, is looked at by who parses it.
 *
 * Parsing a text, writing it anew and comparing costs several times as much.
 *
 * @param names those asked for, in the order of canonical JSON.
 */
export function plainlyCanonical(text: string, names: readonly string[]): Members | null {
  const look = new Look(text, names);
  return text.charCodeAt(0) === OPENS_OBJECT && look.objectEnd(0, 0) === text.length ? look : null;
}

class Look implements Members {
  readonly from: number[];
  readonly to: number[];
  private next = 0;
  private readonly isPlain: boolean;

  constructor(
    private readonly text: string,
    private readonly names: readonly string[],
  ) {
    this.from = names.map(() => -1);
    this.to = names.map(() => -1);
    this.isPlain = !NOT_PLAIN.test(text);
  }

  /** The place after an object; -1 where it is not plainly canonical. */
  objectEnd(at: number, depth: number): number {
    const { text } = this;
    let place = at + 1;
    if (text.charCodeAt(place) === CLOSES_OBJECT) return place + 1;
    for (let last = -1, lastEnd = -1; ; place += 1) {
      if (text.charCodeAt(place) !== QUOTE) return -1;
      const end = this.nameEnd(place);
      if (end === -1 || text.charCodeAt(end) !== COLON) return -1;
      if (last !== -1 && !this.isBefore(last, lastEnd, place + 1, end - 1)) return -1;
      const after = this.valueEnd(end + 1, depth + 1);
      if (after === -1) return -1;
      if (depth === 0) this.note(place + 1, end - 1, after);
      [last, lastEnd, place] = [place + 1, end - 1, after];
      const sign = text.charCodeAt(place);
      if (sign === CLOSES_OBJECT) return place + 1;
      if (sign !== COMMA) return -1;
    }
  }

  private listEnd(at: number, depth: number): number {
    const { text } = this;
    let place = at + 1;
    if (text.charCodeAt(place) === CLOSES_LIST) return place + 1;
    for (; ; place += 1) {
      place = this.valueEnd(place, depth + 1);
      if (place === -1) return -1;
      const sign = text.charCodeAt(place);
      if (sign === CLOSES_LIST) return place + 1;
      if (sign !== COMMA) return -1;
    }
  }

  private valueEnd(at: number, depth: number): number {
    const { text } = this;
    const first = text.charCodeAt(at);
    if (first === QUOTE) return this.stringEnd(at);
    if (first === OPENS_OBJECT) return depth < DEEPEST ? this.objectEnd(at, depth) : -1;
    if (first === OPENS_LIST) return depth < DEEPEST ? this.listEnd(at, depth) : -1;
    if (first === 0x74) return text.startsWith('true', at) ? at + 4 : -1;
    if (first === 0x66) return text.startsWith('false', at) ? at + 5 : -1;
    if (first === 0x6e) return text.startsWith('null', at) ? at + 4 : -1;
    return this.wholeNumberEnd(at);
  }

  /** Names of ours are plain, and in the order of what is written; an escape would hide what that is. */
  private nameEnd(at: number): number {
    const end = this.text.indexOf('"', at + 1);
    if (end === -1 || (!this.isPlain && NOT_PLAIN.test(this.text.slice(at, end)))) return -1;
    return end + 1;
  }

  private stringEnd(at: number): number {
    const { text } = this;
    if (this.isPlain) return text.indexOf('"', at + 1) + 1 || -1;
    for (let place = at + 1; ; place += 1) {
      const sign = text.charCodeAt(place);
      if (sign === QUOTE) return place + 1;
      if (sign === BACKSLASH) {
        place += 1;
        if (!ESCAPES.has(text.charCodeAt(place))) return -1;
        // Past the end there is no number.
      } else if (!(sign >= 0x20) || (sign >= 0xd800 && sign <= 0xdfff)) {
        return -1;
      }
    }
  }

  private wholeNumberEnd(at: number): number {
    const { text } = this;
    const start = text.charCodeAt(at) === 0x2d ? at + 1 : at;
    let place = start;
    for (let sign = text.charCodeAt(place); sign >= 0x30 && sign <= 0x39; sign = text.charCodeAt(place)) place += 1;
    const digits = place - start;
    if (digits === 0 || digits > MOST_DIGITS) return -1;
    if (text.charCodeAt(start) === 0x30 && (digits > 1 || start > at)) return -1;
    const sign = text.charCodeAt(place);
    // A fraction or an exponent goes on.
    return sign === 0x2e || sign === 0x65 || sign === 0x45 ? -1 : place;
  }

  /** Whether one name comes before another, by the units that they are written in; the same twice is no order. */
  private isBefore(one: number, oneEnd: number, other: number, otherEnd: number): boolean {
    const { text } = this;
    for (let a = one, b = other; ; a += 1, b += 1) {
      if (b === otherEnd) return false;
      if (a === oneEnd) return true;
      const [left, right] = [text.charCodeAt(a), text.charCodeAt(b)];
      if (left !== right) return left < right;
    }
  }

  /** Keeps where a member stands, if it is one of those asked for, which come in the same order. */
  private note(from: number, to: number, valueEnd: number): void {
    const { text, names } = this;
    for (let index = this.next; index < names.length; index += 1) {
      const name = names[index]!;
      if (name.length !== to - from || !text.startsWith(name, from)) continue;
      this.from[index] = to + 2;
      this.to[index] = valueEnd;
      this.next = index + 1;
      return;
    }
  }
}
