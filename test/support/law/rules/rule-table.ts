import { wrongWayOut } from './ways-out.js';
import { actedAt, contextOf } from '../../../../workflows/deciding/context.js';
import { underLawOf } from '../../../../workflows/deciding/its-law.js';
import { provisionCited, type CommandData, type CommandType, type Reason } from '../../../../workflows/index.js';
import type { Facts } from '../../../../workflows/facts/facts.js';
import type { Edition } from '../../../../workflows/editions/edition.js';
import { withEditions } from '../../../../workflows/law/statute-book.js';
import type { Rule } from '../../../../workflows/rules/rule.js';
import { machineWordsIn, namedProviders } from '../shown-words.js';
import { expectSame } from '../expect-same.js';
import type { Story } from '../story.js';

/** What a refusal says, as far as a script or a page relies on it. */
type No = Pick<Reason, 'provision' | 'field' | 'unblockedAt'>;

/** One line of a rule's table: where the procurement is, what is asked, and which reasons come back; none where it passes. */
export type Row<T extends CommandType> = {
  [K in T]: {
    readonly when: string;
    readonly given: () => Story;
    readonly asks: readonly [K, CommandData[K] | null];
    readonly no?: readonly No[];
  };
}[T];

/**
 * The table of a rule, line by line, as a description of the rule's own name.
 *
 * @param under the editions of the law, where others are supposed than those in force.
 */
export function ruleTable<T extends CommandType>(
  rule: Rule<T>,
  rows: readonly Row<T>[],
  { under }: { readonly under?: readonly Edition[] } = {},
): void {
  const supposing = <R>(run: () => R): R => (under ? withEditions(under, run) : run());
  describe(rule.name, () => {
    it.each(rows.map((row) => [row.no ? 'refuses' : 'allows', row.when, row] as const))(
      '%s %s',
      (_outcome, _when, row) => {
        const reasons = supposing(() => answer(rule, row));
        expect(reasons.map(({ provision, field, unblockedAt }) => ({ provision, field, unblockedAt }))).toEqual(
          row.no ?? [],
        );
        const { facts } = supposing(() => row.given().procurement);
        reasons.forEach((reason) => expectWellFormed(reason, rule.name, facts));
      },
    );

    it('allows some of what is in this table and refuses some', () => {
      expect(new Set(rows.map(({ no }) => no !== undefined))).toEqual(new Set([true, false]));
    });
  });
}

/** What a rule says to one line of its table. */
export function answer<T extends CommandType>(rule: Rule<T>, { given, asks }: Row<T>): readonly Reason[] {
  const story = given();
  const [type, data] = asks;
  const evidence = story.known();
  const procurement = underLawOf(story.procurement, { type, data, at: actedAt({ type, data, evidence }), evidence });
  return rule.check(contextOf(procurement, type, data, evidence));
}

const SENTENCE = /^\S[^\n]*[.]$/;
const VALUE = /undefined|null|NaN|\[object/;

/** Every reason names its rule, a provision that exists, what was found and what would unblock it, in sentences for people. */
export function expectWellFormed(reason: Reason, code: string, facts: Facts): void {
  const said = `${reason.message} ${reason.unblock}`;
  const wrong = [
    ...(reason.code === code ? [] : [`the code ${reason.code} instead of ${code}`]),
    ...[reason.provision, ...(reason.also ?? [])]
      .filter((cited) => provisionCited(cited)?.cite !== cited)
      .map((cited) => `${cited} is not a provision`),
    ...[reason.message, reason.unblock].filter((text) => !SENTENCE.test(text)).map((text) => `no sentence: ${text}`),
    ...(VALUE.test(said) ? [`a value instead of a word: ${said}`] : []),
    ...machineWordsIn(said, namedProviders(facts)),
    ...wrongWayOut(reason),
  ];
  expectSame(wrong, []);
}
