import { called, edge } from './statute.js';

interface Destination<T extends string> {
  readonly step: number;
  readonly state: T;
  readonly label: string;
}

/**
 * Going back to one of the steps given, each of which leads to the state in which it is done again, and telling the relevant
 * providers of it (reg 15(1)(b) and (6)).
 */
export function returning<T extends string>(...destinations: readonly Destination<T>[]) {
  return {
    ReturnToStep: destinations.map(({ step, state, label }) =>
      called(`Go back to step ${step}: ${label}`, edge(state, 'reg15GoBack', { type: 'returnsTo', params: { step } })),
    ),
  };
}

/** Telling a relevant provider of a repetition, which leaves the procurement where it is. */
export function telling<T extends string>(state: T) {
  return {
    InformRelevantProvider: edge(state, 'reg15InformOfRepeat'),
  };
}
