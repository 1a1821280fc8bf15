import type { DecisionTaken } from '../facts/conflicts.facts.js';
import { sameWords } from '../acts/key-criteria.js';
import type { Facts } from '../facts/facts.js';
import type { CommandType } from '../acts/commands.js';
import type { Committee } from '../acts/governance.js';

type Award = 'SubmitIntentionNotice' | 'SubmitAwardNotice';

const announcedBy: Readonly<Record<Award, readonly CommandType[]>> = {
  SubmitIntentionNotice: ['RecordFindings', 'ChooseMostSuitableProvider', 'SelectProviders'],
  SubmitAwardNotice: [
    'RecordFindings',
    'ChooseMostSuitableProvider',
    'SelectProviders',
    'EnterIntoContract',
    'ConcludeFramework',
  ],
};

/** The decision that a notice announces: the last one on record that selected or awarded; null where nothing is known of it. */
export function decisionToAnnounce({ conflicts }: Facts, type: Award): DecisionTaken | null {
  const taken = announcedBy[type].flatMap((one) => conflicts.lastDecided[one] ?? []);
  return taken.sort((one, other) => other.version - one.version)[0] ?? null;
}

/** The committees of the scheme that a text names where it does not name the one that decided. */
export function otherCommitteesIn(
  text: string,
  decided: string | null,
  committees: readonly Committee[],
): readonly Committee[] {
  const words = ` ${sameWords(text)} `;
  const named = committees.filter(({ name }) => sameWords(name) !== '' && words.includes(` ${sameWords(name)} `));
  return decided === null || named.some(({ id }) => id === decided) ? [] : named;
}
