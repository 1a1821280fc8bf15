import { diffWordsWithSpace } from 'diff';

/** A piece of a text that stayed, came in, or went out. */
export interface Piece {
  readonly how: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Two texts laid over one another, word by word. */
export interface WordByWord {
  readonly pieces: readonly Piece[];
  /** How many words came in and went out, for whoever listens. */
  readonly added: number;
  readonly removed: number;
}

/** Texts that differ in more places than this are shown one after the other: to find the least difference would take too long. */
const MOST_EDITS = 2000;

/** What became of a text, word by word. */
export function wordByWord(before: string, after: string): WordByWord {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ];
  const pieces = changes.map(({ value, added, removed }): Piece => ({
    how: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
  const words = (how: Piece['how']): number =>
    pieces
      .filter((piece) => piece.how === how)
      .reduce((count, { text }) => count + text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length, 0);
  return { pieces, added: words('added'), removed: words('removed') };
}

/** `8 words added, 3 removed`. */
export function countOfWords({ added, removed }: Pick<WordByWord, 'added' | 'removed'>): string {
  const words = (count: number): string => (count === 1 ? '1 word' : `${count.toLocaleString('en-GB')} words`);
  if (removed === 0) return `${words(added)} added`;
  if (added === 0) return `${words(removed)} removed`;
  return `${words(added)} added, ${removed.toLocaleString('en-GB')} removed`;
}
