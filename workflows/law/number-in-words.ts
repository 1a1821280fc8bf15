const words = ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** A number of the law as a sentence gives it: in a word up to ten, in figures above. */
export function numberInWords(number: number): string {
  return words[number] ?? String(number);
}
