import type { Facts } from '../../../workflows/facts/facts.js';
import { commandTypes } from '../../../workflows/index.js';

/** `Abandon` and `Recuse` are words that everybody says. */
const ofSeveralWords = commandTypes.filter((type) => /[a-z][A-Z]/.test(type));

/** What sentences for people may not hold, each with what it is. */
const machineWords: readonly (readonly [what: string, found: RegExp])[] = [
  ['an instant as machines write it', /\d{4}-\d\d-\d\dT\d\d/],
  ['a date as machines write it', /\b\d{4}-\d\d-\d\d\b/],
  ['an identifier', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i],
  ['a backtick', /`/],
  ['two ends of one sentence', /[?!]\./],
  ['the name of a command', new RegExp(`\\b(?:${ofSeveralWords.join('|')})\\b`)],
  [
    'the name of a field',
    /\b(?:data|content|reasons|answers)\.[a-z]|\b(?!(?:toString|valueOf|hasOwnProperty)\b)[a-z]+[A-Z][A-Za-z]*\b/,
  ],
  ['who gives the command, as somebody else', /\bWhoever gives this\b/],
  ['a stage without its article', /\bat the stage single\b|\bat the stage assessment\b/],
];

/** The ids of the providers whose names are known. */
export const namedProviders = ({ providers }: Facts): readonly string[] =>
  Object.values(providers)
    .filter(({ id, name }) => name.trim() !== '' && name !== id)
    .map(({ id }) => id);

/**
 * What of a sentence is for machines and not for people, each with the place; nothing where all of it can be read.
 *
 * @param known identifiers of things whose names are known, which a sentence is to give instead.
 */
export function machineWordsIn(text: string, known: readonly string[] = []): readonly string[] {
  const found = machineWords.flatMap(([what, expression]) => {
    const match = expression.exec(text);
    return match ? [`${what}: ${match[0]}`] : [];
  });
  const ids = known.filter((id) => new RegExp(`(?<![\\w-])${id.replace(/\W/g, '\\$&')}(?![\\w-])`).test(text));
  return [...found, ...ids.map((id) => `an identifier instead of a name: ${id}`)].map((what) => `${what} in “${text}”`);
}
