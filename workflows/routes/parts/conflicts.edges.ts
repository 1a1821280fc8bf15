import { edge } from './statute.js';

/** Who takes part, what they declare and what is done about it: at any time, for as long as there is a procurement (reg 21(1)). */
export function conflictEdges<T extends string | undefined>(state: T) {
  return {
    NameParticipant: edge(state, 'reg24DecisionMakers', 'Name somebody who takes part'),
    DeclareConflict: edge(state, 'reg24Conflicts', 'Declare a conflict or potential conflict of interest'),
    DeclareNoConflict: edge(state, 'reg24Conflicts', 'Declare that there is no conflict of interest'),
    RaiseConflict: edge(state, 'reg21Conflicts', 'Raise a conflict of somebody’s'),
    ManageConflict: edge(state, 'reg24ConflictsManaged', 'Decide what is done about a conflict'),
    Recuse: edge(state, 'reg21Recuse', 'Recuse oneself from the decision-making process'),
    PrepareRecommendation: edge(state, 'reg24DecisionMakers', 'Prepare a recommendation for a decision'),
  };
}
