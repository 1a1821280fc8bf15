const words = ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** How many times something is taken, as a sentence gives it: twice, three times. */
export function timesInWords(times: number): string {
  return { 1: 'once', 2: 'twice' }[times] ?? `${numberInWords(times)} times`;
}

/** A number of the law as a sentence gives it: in a word up to ten, in figures above. */
export function numberInWords(number: number): string {
  return words[number] ?? String(number);
}
