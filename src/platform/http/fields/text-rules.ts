/** Control characters (Unicode category Cc), with or without the two that text of several lines needs. */
const CONTROL = /\p{Cc}/u;
const CONTROL_BUT_LINE_AND_TAB = /(?![\n\t])\p{Cc}/u;

/** Half of a surrogate pair: cannot be stored as UTF-8, and would come back as something else. */
const LONE_SURROGATE = /\p{Cs}/u;

export interface TextRules {
  readonly max: number;
  readonly min: number;
  readonly multiline: boolean;
}

/**
 * What is wrong with a text, or nothing. Lengths are in characters (code points). Text is taken as it comes, never trimmed or
 * changed, because what was said is evidence; so what cannot be stored or shown as it was sent is refused instead.
 */
export function wrongWithText(value: unknown, rules: TextRules): string | undefined {
  if (typeof value !== 'string') return 'must be text';
  if (LONE_SURROGATE.test(value)) return 'must not contain half of a surrogate pair';
  const found = (rules.multiline ? CONTROL_BUT_LINE_AND_TAB : CONTROL).exec(value);
  if (found) return `must not contain the control character ${nameOf(found[0])}`;
  if (value.length > rules.max * 2 || [...value].length > rules.max) {
    return `must be no longer than ${rules.max} characters`;
  }
  if (rules.min > 0 && value.trim() === '') return 'must not be blank';
  if ([...value].length < rules.min) return `must be at least ${rules.min} characters long`;
  return undefined;
}

function nameOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
