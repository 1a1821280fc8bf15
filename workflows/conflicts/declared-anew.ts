import { entryOf, type Facts } from '../facts/facts.js';
import type { Process } from '../law/index.js';
import type { Declaration } from '../facts/conflicts.facts.js';
import type { Stage } from '../acts/stages.js';

/** The stages at which it is decided about those who take part: before them nobody may be known. */
export const stagesAboutBidders: readonly Stage[] = [
  'evaluation',
  'moderation',
  'award-decision',
  'representation-review',
  'further-decision',
];

/**
 * Those about whom it is decided: who made an offer or was identified. None before a process is chosen, and none in a direct award, which is
 * chosen with its provider in view.
 */
export function bidders({ run }: Facts, process: Process | 'process-selection'): readonly string[] {
  switch (process) {
    case 'competitive':
      return Object.keys(run.offers);
    case 'most-suitable-provider':
      return Object.keys(run.candidates);
    default:
      return [];
  }
}

/**
 * Those who take part of whom nothing was known yet whenever somebody declared for a stage. None for somebody who has declared nothing:
 * they are asked to declare, not to declare anew. What was declared before it was kept who was known is not asked again.
 */
export function unknownWhenDeclared(
  declarations: readonly Declaration[],
  of: { readonly person: string; readonly stage: Stage; readonly bidders: readonly string[] },
): readonly string[] {
  const theirs = declarations.filter(({ person, stages }) => person === of.person && stages.includes(of.stage));
  if (theirs.length === 0 || theirs.some(({ known }) => known === undefined)) return [];
  return of.bidders.filter((id) => !theirs.some(({ known = [] }) => known.includes(id)));
}

/** Somebody who is asked to declare anew, and of whom nothing was known when they declared. */
export interface AskedAnew {
  readonly person: string;
  readonly capacity: string | null;
  readonly bidders: readonly string[];
}

/** Everyone who takes part at a stage that is about the bidders and declared before they were known; not whoever is recused. */
export function askedAnew(facts: Facts, process: Process | 'process-selection'): readonly AskedAnew[] {
  const { participants, declarations, recusals } = facts.conflicts;
  const all = bidders(facts, process);
  const people = [...new Set(declarations.map(({ person }) => person))];
  return people
    .filter((person) => !recusals.some((one) => one.person === person))
    .flatMap((person) => {
      const participant = entryOf(participants, person);
      const unknown = stagesAboutBidders
        .filter((stage) => participant?.stages.includes(stage) ?? true)
        .flatMap((stage) => unknownWhenDeclared(declarations, { person, stage, bidders: all }));
      const capacity = participant?.capacity ?? null;
      return unknown.length === 0 ? [] : [{ person, capacity, bidders: [...new Set(unknown)] }];
    });
}
