import type { TextField } from '../document/text-fields.js';
import { clausesOf } from './clauses.js';
import { NUMBER_WORD, numberFrom } from './words.js';

/** A window for representations that is given as a length of time. */
export interface StatedPeriod {
  readonly path: string;
  readonly raw: string;
  readonly count: number;
  readonly unit: 'working' | 'calendar' | 'unsaid';
  /** Whether it is reg 12(3)'s own formula: the 8th working day after the day standstill begins. */
  readonly isTheLaws: boolean;
}

const PERIOD = new RegExp(
  `\\b(?:within |a period of |for |after |in )?(?:the |a |an )?(?:next |following |period of |minimum of |at least ){0,4}(\\d{1,2}|${NUMBER_WORD})(?:st|nd|rd|th)?(?:\\s{0,4}\\(\\d{1,2}\\))?[\\s-]{0,6}(working|business|calendar|clear)?[\\s-]{0,6}days?\\b(?: (?:of|from|after|following|beginning|starting) [^.;,\\n]{0,60})?`,
  'gi',
);
const OF_THE_LAW =
  /\b(?:8|eigh)th\b[^.;]{0,20}\bworking day after (?:the )?(?:day|date)\b[^.;]{0,40}\b(?:stand[- ]?still|begins)/i;

/** The lengths of time given for representations or for standstill, those for representations first. */
export function periodsStated(texts: readonly TextField[]): readonly StatedPeriod[] {
  const periods = texts.flatMap(({ path, text }) =>
    clausesOf(text).flatMap((clause) => {
      const forRepresentations = /\brepresentations?\b/i.test(clause.text);
      if (!forRepresentations && !/\bstand[- ]?still\b/i.test(clause.text)) return [];
      return [...clause.text.matchAll(PERIOD)].flatMap((match) => {
        const count = numberFrom(match[1] ?? '');
        if (count === null || count === 0) return [];
        const word = match[2]?.toLowerCase();
        const unit = word === 'working' || word === 'business' ? 'working' : word === undefined ? 'unsaid' : 'calendar';
        const isTheLaws = unit === 'working' && OF_THE_LAW.test(clause.text.slice(match.index));
        return [{ path, raw: match[0].trim(), count, unit, isTheLaws, forRepresentations } as const];
      });
    }),
  );
  return periods.sort((a, b) => Number(b.forRepresentations) - Number(a.forRepresentations));
}
