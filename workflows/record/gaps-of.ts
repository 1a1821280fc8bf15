import type { Facts } from '../facts/facts.js';
import { cite } from '../law/index.js';
import type { Gap } from './gap.js';
import { awardeesNotNamed } from './gaps/awardees.js';
import { conflictsNotDeclared, conflictsNotManaged } from './gaps/conflicts.js';
import { criteriaNotConsidered } from './gaps/criteria.js';
import { principlesNotApplied, unnamedDecisionMakers, unreasonedDecisions } from './gaps/decisions.js';

/**
 * Everything that the record lacks of what regulation 24 asks for, as far as the procurement has come: what belongs to a step
 * that has not been taken is not missing yet.
 */
export function gapsOf(facts: Facts): readonly Gap[] {
  return [
    ...awardeesNotNamed(facts),
    ...unnamedDecisionMakers(facts),
    ...criteriaNotConsidered(facts),
    ...unreasonedDecisions(facts),
    ...principlesNotApplied(facts),
    ...conflictsNotDeclared(facts),
    ...conflictsNotManaged(facts),
  ];
}

/** A gap with its provision cited. */
export interface GapInRecord extends Omit<Gap, 'provision'> {
  readonly provision: string;
}

/** The same with each provision cited, for whoever reads it. */
export const gapsInRecord = (facts: Facts): readonly GapInRecord[] =>
  gapsOf(facts).map(({ provision, ...rest }) => ({ ...rest, provision: cite(provision) }));
