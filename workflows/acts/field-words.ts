/** A field of a command in words: `content.approximateLifetimeValue` is `content: approximate lifetime value`. */
export function fieldInWords(path: string): string {
  return path.split('.').map(wordsOf).join(': ');
}

function wordsOf(part: string): string {
  if (/^\d{1,4}$/.test(part)) return `no. ${Number(part) + 1}`;
  return part.replace(/([A-Z])/g, ' $1').toLowerCase();
}
