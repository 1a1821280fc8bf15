/** Half of a surrogate pair: cannot be stored as UTF-8, and would come back as something else. */
const LONE_SURROGATE = /\p{Cs}/u;

export interface TextRules {
  readonly max: number;
  readonly min: number;
}

/**
 * What is wrong with a text, or nothing. Lengths are in characters (code points). Text is taken as people's tools give it and kept
 * as it came, line ends of Windows and page breaks of a PDF included, because what was said is evidence. Only what cannot be stored
 * is refused: the character U+0000, for which PostgreSQL has no room, and half of a surrogate pair.
 */
export function wrongWithText(value: unknown, rules: TextRules): string | undefined {
  if (typeof value !== 'string') return 'must be text';
  if (LONE_SURROGATE.test(value)) return 'must not contain half of a surrogate pair';
  if (value.includes('\u0000')) return 'must not contain the character U+0000, which cannot be stored';
  if (value.length > rules.max * 2 || [...value].length > rules.max) {
    return `must be no longer than ${rules.max} characters`;
  }
  if (rules.min > 0 && value.trim() === '') return 'must not be blank';
  if ([...value].length < rules.min) return `must be at least ${rules.min} characters long`;
  return undefined;
}
