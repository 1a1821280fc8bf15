import type { AddressedKeyCriteria } from './key-criteria.fields.js';
import { keyCriteria, keyCriterionNames, partsOf, type KeyCriterion } from './key-criteria.words.js';

export type { AddressedKeyCriteria };
export { keyCriterionNames };

/** What is wrong with one answer, by its path below the field that holds all five. */
export interface Shortcoming {
  readonly path: string;
  readonly message: string;
  readonly unblock: string;
}

/**
 * The fewest words that can say what was considered. The Regulations set none: the number is this product's own default, low
 * enough that only what says nothing ("Met.", "See above", "As before") falls below it.
 */
export const fewestWords = 5;

/** What is missing, too thin or the same text again, criterion by criterion; none where all five are addressed. */
export function shortcomings(addressed: AddressedKeyCriteria): readonly Shortcoming[] {
  const answers = keyCriteria.flatMap((criterion) =>
    Object.entries(partsOf[criterion]).map(([part, asks]) => ({
      path: `${criterion}.${part}`,
      asks,
      text: (addressed[criterion] as unknown as Readonly<Record<string, string>>)[part] ?? '',
    })),
  );
  const first = new Map<string, string>();
  for (const { path, text } of answers) if (!first.has(sameWords(text))) first.set(sameWords(text), path);
  return [
    ...answers.flatMap(({ path, asks, text }) => {
      const words = sameWords(text);
      const before = first.get(words)!;
      const unblock = `Say ${asks}, in words of its own; where it does not matter here, say why.`;
      if (words === '') return [{ path, message: `Nothing says ${asks}.`, unblock }];
      if (before !== path) return [{ path, message: `The text is that of ${pathInWords(before)} again.`, unblock }];
      if (words.split(' ').length >= fewestWords) return [];
      return [{ path, message: `“${text.trim().replace(/\s+/g, ' ')}” does not say ${asks}.`, unblock }];
    }),
    ...keyCriteria
      .filter((criterion) => !addressed[criterion].evidence.some((one) => one.trim() !== ''))
      .map((criterion) => ({
        path: `${criterion}.evidence`,
        message: `No evidence is named for “${keyCriterionNames[criterion]}”.`,
        unblock: 'Name the documents, figures or events that the answers rest on.',
      })),
  ];
}

/** One answer, for a sentence: what is asked, and under which key criterion. */
export function pathInWords(path: string): string {
  const [criterion, part] = path.split('.') as [KeyCriterion, string];
  return `${partsOf[criterion][part] ?? part} (“${keyCriterionNames[criterion]}”)`;
}

/** Every answer that two accounts share word for word, by its path: what was copied from one to the other. */
export function copied(one: AddressedKeyCriteria, other: AddressedKeyCriteria): readonly string[] {
  const text = (from: AddressedKeyCriteria, criterion: KeyCriterion, part: string) =>
    sameWords((from[criterion] as unknown as Readonly<Record<string, string>>)[part] ?? '');
  return keyCriteria.flatMap((criterion) =>
    Object.keys(partsOf[criterion])
      .filter(
        (part) => text(one, criterion, part) !== '' && text(one, criterion, part) === text(other, criterion, part),
      )
      .map((part) => `${criterion}.${part}`),
  );
}

/** A text reduced to its words, so that spaces, capitals and full stops do not make it another. */
export function sameWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
