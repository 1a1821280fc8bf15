import type { RuleAsked } from '../../../workflows/index.js';
import { capital } from '../../platform/words/amounts.js';
import { lawAddress } from '../words/commands.js';

/** A rule that an act is held to, as a sentence. */
export interface RuleRow {
  readonly sentence: string;
  readonly provisions: readonly { readonly cite: string; readonly href: string }[];
  /** `Satisfied`, `Not satisfied`; null where it has not been asked yet. */
  readonly verdict: string | null;
  readonly fails: boolean;
}

/** More provisions than somebody reads beside a sentence. */
const MOST_CITED = 4;

/** `Standstill has ended`: the name of a rule as the sentence that it is. */
export const ruleInWords = (name: string): string =>
  capital(name.replaceAll('-', ' '))
    .replace(/\b20[a-d]\b/g, (paragraph) => paragraph.toUpperCase())
    .replace(/\b(person|one)s own\b/g, '$1’s own')
    .replace(/\b(nobody|somebody) elses\b/g, '$1 else’s')
    .replace(/\bthe askers\b/g, 'the asker’s');

/**
 * The rules that an act is held to, one sentence each; what it does not satisfy comes first.
 *
 * @param failed the names of the rules that it does not satisfy; null where what it carries is not known yet.
 */
export function ruleRows(rules: readonly RuleAsked[], failed: readonly string[] | null): readonly RuleRow[] {
  const rows = rules.map(({ name, provisions, bars }): RuleRow => {
    const fails = failed?.includes(name) ?? false;
    const verdict =
      failed === null ? null : !fails ? 'Satisfied' : bars ? 'Not satisfied' : 'Not satisfied: pointed out, no bar';
    return {
      sentence: ruleInWords(name),
      provisions: provisions.slice(0, MOST_CITED).map((cite) => ({ cite, href: lawAddress(cite) })),
      ...{ verdict, fails },
    };
  });
  return rows.toSorted((a, b) => Number(b.fails) - Number(a.fails));
}
