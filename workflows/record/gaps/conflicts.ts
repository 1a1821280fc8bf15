import { byId } from '../../facts/people.js';
import { stages, type Stage } from '../../acts/stages.js';
import type { Facts } from '../../facts/facts.js';
import { gap, type Gap } from '../gap.js';

/** Who took part in a decision, or was named for its stage, and has not declared, nil included (reg 24(h)). */
export function conflictsNotDeclared(facts: Facts): readonly Gap[] {
  const { declarations, participants } = facts.conflicts;
  const decided = stages.flatMap((stage) => {
    const of = facts.conflicts.decidedAt[stage];
    return of ? [{ stage, ...of }] : [];
  });
  if (decided.length === 0) return nothingSaid(facts);
  const decidedAt = decided.map(({ stage }) => stage);
  const taking = new Map<string, { readonly person: string; readonly stage: Stage }>();
  for (const { deciders, stage } of decided) {
    for (const person of deciders) taking.set(`${stage} ${person}`, { person, stage });
  }
  for (const { person, stages: named } of Object.values(participants)) {
    const these = named.filter((stage) => decidedAt.includes(stage));
    for (const stage of these) taking.set(`${stage} ${person}`, { person, stage });
  }
  const silent = [...taking.values()].filter(
    ({ person, stage }) => !declarations.some((one) => one.person === person && one.stages.includes(stage)),
  );
  return [
    ...silent.map(({ person, stage }) =>
      gap(
        'h',
        stage,
        `${byId(person)} takes part at the stage “${inWords(stage)}” and has declared neither a conflict nor that there is none.`,
        'Let them declare a conflict, or that there is none.',
      ),
    ),
    ...decided.flatMap(({ stage, unidentified }) =>
      unidentified.map((some) =>
        gap(
          'h',
          stage,
          `${some} of those who are named as having decided at the stage “${inWords(stage)}” are not among those who take part, so that nothing of theirs is declared.`,
          'Name them as taking part before the decision, and let them declare.',
        ),
      ),
    ),
  ];
}

/** Of a history in which nobody is known to have acted: whether it, or a notice, says anything at all. */
function nothingSaid({ choice, conflicts, run, contracts }: Facts): readonly Gap[] {
  const notices = [run.intention, ...contracts.map(({ notice }) => notice)];
  const said = notices.some((notice) => notice?.content?.conflictsDeclared?.trim());
  if (choice === null || said || conflicts.declarations.length > 0) return [];
  return [
    gap(
      'h',
      'award-decision',
      'Nothing is on record of declared conflicts or potential conflicts of interest, nor that there were none.',
      'Let everyone who takes part declare, nil included.',
    ),
  ];
}

/** Conflicts, declared or raised, about which nothing was decided (reg 24(i)). */
export function conflictsNotManaged({ conflicts }: Facts): readonly Gap[] {
  const recused = conflicts.recusals.map(({ person }) => person);
  return conflicts.conflicts
    .filter(({ managed, person }) => managed === null && !recused.includes(person))
    .map(({ reference, person, source, stages }) =>
      gap(
        'i',
        stages[0] ?? 'award-decision',
        `Nothing has been decided about ${reference}, which was ${source} of ${byId(person)}.`,
        'Let somebody else decide what is done about it.',
      ),
    );
}

const inWords = (stage: Stage): string => stage.replace(/-/g, ' ');
