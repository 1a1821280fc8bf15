import type { RequiredItem } from '../items/requirements.js';
import { finding, type Check, type CheckContext } from './check.js';

const MOST = 25;

/** Text of the template that was published: gaps to be filled, and instructions to whoever fills them. */
export const placeholderCheck: Check = (context) => {
  const seen = new Set<string>();
  return context.placeholders
    .filter(({ path, raw }) => {
      const key = `${path}\n${raw.toLowerCase()}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST)
    .map(({ path, raw, clause, is }) => {
      const provision = is === 'gap' ? provisionForGap(clause, context) : null;
      const message =
        is === 'instruction'
          ? `An instruction of the template was published with the notice: "${raw}".`
          : `A gap of the template was not filled in: "${raw}"${clause === raw ? '' : `, in "${shortened(clause)}"`}.`;
      return finding('placeholder-text', provision === null ? 'warning' : 'error', path, {
        found: raw,
        provision,
        message,
      });
    });
};

/** What a clause is about, most telling words first; a deadline is required by no Schedule and so has no item. */
const ABOUT: readonly (readonly [words: RegExp, items: readonly RequiredItem[]])[] = [
  [/\brepresentations?\b|\bstand[- ]?still\b|\bemail\b/i, []],
  [/\bconflicts?\b/i, ['conflictsDeclared']],
  [/\bdecision[- ]?makers?\b|\bdecisions? (?:was|were) (?:made|taken)\b/i, ['decisionMakers']],
  [/\breasons?\b|\brationale\b/i, ['reasons', 'urgencyReasons']],
  [/\bvalue\b|£/i, ['approximateLifetimeValue', 'lifetimeValue']],
  [/\baddress\b|\bregistered office\b|\bprovider(?:'s)? name\b|\bname of (?:the )?provider\b/i, ['providers']],
  [
    /\bservices?\b[^.]{0,60}\b(?:between|from|start|begin|commenc|to be provided)|\bcontract (?:period|term|start|end)/i,
    ['serviceDates', 'intendedDates'],
  ],
];

function provisionForGap(clause: string, { requirements }: CheckContext): string | null {
  const about = ABOUT.find(([words]) => words.test(clause));
  for (const item of about?.[1] ?? []) {
    const provision = requirements.provisionFor(item);
    if (provision !== null) return provision;
  }
  return null;
}

function shortened(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 117)}...`;
}
