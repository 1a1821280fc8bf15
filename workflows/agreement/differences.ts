import { dateInWords, daysBetween } from '../calendar/index.js';
import { parameterValue, type ProvisionKey, type Regime } from '../law/index.js';
import { inPounds, penceOf } from '../process-check/index.js';
import type { Term, Terms } from './contract-terms.js';

/** One thing that is no longer as it was said. */
export interface Difference {
  readonly about: 'value' | 'term' | 'users';
  /** Whether it makes something else of what was announced, or is left to the authority's judgement, with its reason. */
  readonly substance: boolean;
  readonly message: string;
  readonly provision?: ProvisionKey;
  readonly found: Readonly<Record<string, unknown>>;
}

/** Who said what, in the words of a sentence: `the notice of intention`, `the contract`. */
export interface Said {
  readonly before: string;
  readonly now: string;
}

/**
 * What differs between what was said before and what is said now. The Regulations do not say how far an approximate value and
 * intended dates bind: the defaults are a value less than 25% higher and a term no more than a month longer (inferred).
 */
export function differences(before: Terms, now: Terms, said: Said, regime: Regime): readonly Difference[] {
  return [
    ...value(before.value, now.value, said, regime),
    ...term(before.term, now.term, said, regime),
    ...users(before.users, now.users, said),
  ];
}

function value(before: number | null, now: number | null, said: Said, regime: Regime): readonly Difference[] {
  const announced = before === null ? null : penceOf(before);
  if (announced === null) return [];
  const found = { before, now };
  if (now === null) {
    const message = `${upper(said.before)} gave a lifetime value of ${inPounds(announced)}; ${said.now} gives none that could be compared with it.`;
    return [{ about: 'value', substance: false, message, found }];
  }
  const agreed = penceOf(now);
  if (agreed === null || agreed === announced) return [];
  const least = BigInt(parameterValue('announced-value-percent', regime));
  const substance = agreed > announced && (agreed - announced) * 100n >= announced * least;
  const than = substance ? ` That is ${least}% higher, or more.` : '';
  const message = `${upper(said.before)} gave a lifetime value of ${inPounds(announced)}; ${said.now} gives ${inPounds(agreed)}.${than}`;
  return [{ about: 'value', substance, message, found }];
}

function term(before: Term | null, now: Term | null, said: Said, regime: Regime): readonly Difference[] {
  if (!before || !now || (before.startsOn === now.startsOn && before.endsOn === now.endsOn)) return [];
  const longer = lengthOf(now) - lengthOf(before) > parameterValue('announced-term-days', regime);
  const apart = now.startsOn > before.endsOn;
  const message = `${upper(said.before)} gave the term as ${inWords(before)}; ${said.now} gives ${inWords(now)}.`;
  return [{ about: 'term', substance: longer || apart, message, found: { before, now } }];
}

function users(before: readonly string[] | null, now: readonly string[] | null, said: Said): readonly Difference[] {
  if (!before || !now) return [];
  const added = now.filter((name) => !before.some((other) => same(other, name)));
  const dropped = before.filter((name) => !now.some((other) => same(other, name)));
  const found = { before, now };
  return [
    ...(added.length > 0
      ? [
          {
            about: 'users' as const,
            substance: true,
            message: `${upper(said.before)} did not name ${added.join(', ')} as able to use the framework agreement; ${said.now} does.`,
            provision: 'reg16Users' as const,
            found,
          },
        ]
      : []),
    ...(dropped.length > 0
      ? [
          {
            about: 'users' as const,
            substance: false,
            message: `${upper(said.before)} named ${dropped.join(', ')} as able to use the framework agreement; ${said.now} does not.`,
            provision: 'reg16Users' as const,
            found,
          },
        ]
      : []),
  ];
}

const same = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (name: string): string => name.trim().replace(/\s+/gu, ' ').toLowerCase();
const lengthOf = ({ startsOn, endsOn }: Term): number => daysBetween(startsOn, endsOn);
const inWords = ({ startsOn, endsOn }: Term): string => `${dateInWords(startsOn)} to ${dateInWords(endsOn)}`;
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
