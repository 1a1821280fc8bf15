export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans of a text that no earlier span of the list overlaps, in the order of the text. */
export function withoutOverlaps<T extends Span>(length: number, spans: readonly T[]): readonly T[] {
  const taken = new Uint8Array(length);
  const kept = spans.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
