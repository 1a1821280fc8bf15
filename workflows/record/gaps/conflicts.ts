import type { Facts } from '../../facts.js';
import { gap, type Gap } from '../gap.js';

/** Who took part in a decision and has not declared, nil included (reg 24(h)). */
export function conflictsNotDeclared(facts: Facts): readonly Gap[] {
  const said = noticesOf(facts).some((content) => content?.conflictsDeclared?.trim());
  if (facts.choice === null || said) return [];
  return [
    gap(
      'h',
      'award-decision',
      'Nothing is on record of declared conflicts or potential conflicts of interest, nor that there were none.',
      'Let everyone who takes part declare, nil included.',
    ),
  ];
}

/** Conflicts about which nothing was decided (reg 24(i)). */
export function conflictsNotManaged(_facts: Facts): readonly Gap[] {
  return [];
}

const noticesOf = ({ run, contracts }: Facts) =>
  [run.intention, ...contracts.map(({ notice }) => notice)].map((notice) => notice?.content ?? null);
