import { nameOf, type Facts } from '../facts/facts.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { work, type OpenWork } from '../rules/open-work.js';
import { conflictsWork } from './conflicts-work.js';
import { unanswered } from './interests.js';

/**
 * What somebody who evaluates has to declare of themselves: a conflict of interest or that there is none, before they score
 * (reg 21(1)); an interest of theirs on the register that matches a provider; and anew, once it is known who takes part.
 */
export function declarationsOwed(procurement: Procurement, evidence: Evidence, person: string): readonly OpenWork[] {
  const anew = conflictsWork(procurement, evidence).filter(
    ({ kind, about }) => kind === 'declare-anew' && about === person,
  );
  return [...first(procurement.facts, person), ...ofTheRegister(procurement.facts, evidence, person), ...anew];
}

function first({ conflicts }: Facts, person: string): readonly OpenWork[] {
  const has = conflicts.declarations.some((one) => one.person === person && one.stages.includes('evaluation'));
  if (has) return [];
  const label = 'Declare for the stage “evaluation” a conflict of interest, or that there is none, before you score.';
  return [work('declare', null, 'reg21Conflicts', 'DeclareNoConflict', label)];
}

function ofTheRegister(facts: Facts, evidence: Evidence, person: string): readonly OpenWork[] {
  return unanswered(facts, person, evidence).map(({ interest, providers }) => {
    const names = providers.map((id) => nameOf(facts, id)).join(', ');
    const label = `An interest of yours on the register matches ${names}: declare it as a conflict, or say why it is none.`;
    return work('answer-interest', interest.id, 'reg21Conflicts', 'DeclareNoConflict', label);
  });
}
