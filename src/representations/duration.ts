const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
  ['millisecond', 1],
] as const;

/** A length of time in words, in its two largest parts: `2 days and 3 hours`, `1 millisecond`. */
export function inWords(milliseconds: number): string {
  let rest = Math.abs(milliseconds);
  const parts = UNITS.flatMap(([name, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count > 0 ? [{ name, words: `${count} ${name}${count === 1 ? '' : 's'}` }] : [];
  });
  const [first, second] = parts;
  if (!first) return 'no time at all';
  const isNext =
    second &&
    UNITS.findIndex(([name]) => name === second.name) - UNITS.findIndex(([name]) => name === first.name) === 1;
  return isNext ? `${first.words} and ${second.words}` : first.words;
}
