import { clausesOf } from '../dates/clauses.js';
import type { TextField } from '../document/text-fields.js';
import { withoutGaps } from '../items/placeholders.js';

/** A sentence of a notice, with its words in small letters. */
export interface Sentence {
  readonly path: string;
  readonly text: string;
  readonly words: readonly string[];
}

/** What can be told of something that a notice has to say. `unclear` is not "nothing is there": it is left to the reader. */
export type Evidence = 'there' | 'absent' | 'unclear';

const WORD = /[a-z0-9£&∅][a-z0-9&'’/-]*/g;
const MOST_WORDS = 400;

/** The words of a text in small letters: `decision-maker` is one, and `signed off`. */
export function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().replaceAll('signed off', 'signed-off').match(WORD) ?? []).slice(0, MOST_WORDS);
}

/**
 * The sentences of the texts, with the gaps of the template taken out. A heading (`Decision-makers:` on a line of its own) belongs to
 * what follows it.
 */
export function sentencesOf(texts: readonly TextField[]): readonly Sentence[] {
  return texts.flatMap(({ path, text }) => {
    const found: Sentence[] = [];
    let heading = '';
    const add = (said: string): void => void found.push({ path, text: said, words: wordsOf(said) });
    for (const clause of clausesOf(withoutGaps(text))) {
      const said = `${heading}${clause.text.trim()}`;
      heading = '';
      if (said === '') continue;
      if (HEADING.test(said) && said.length < 200) heading = `${said} `;
      else add(said);
    }
    if (heading !== '') add(heading.trim());
    return found;
  });
}

const HEADING = /[:-]$|\bdecision[- ]?makers?;$|^(?:the |details of |award ){0,3}decision[- ]?makers?$/i;

/** Whether one of the words begins with one of these stems: `declar` is in `declared` and in `declaration`. */
export function anyStem(words: readonly string[], stems: readonly string[]): boolean {
  return words.some((word) => stems.some((stem) => word.startsWith(stem)));
}

/** The place of the first word that begins with one of the stems, from a place on; -1 where there is none. */
export function placeOfStem(words: readonly string[], stems: readonly string[], from = 0): number {
  for (let place = from; place < words.length; place += 1) {
    if (stems.some((stem) => words[place]!.startsWith(stem))) return place;
  }
  return -1;
}

/** Whether one of the words is one of these. */
export function anyOf(words: readonly string[], of: ReadonlySet<string>): boolean {
  return words.some((word) => of.has(word));
}
