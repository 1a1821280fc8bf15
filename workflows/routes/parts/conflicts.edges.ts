import { edge } from './statute.js';

/** Who takes part, what they declare and what is done about it: at any time, for as long as there is a procurement (reg 21(1)). */
export function conflictEdges<T extends string | undefined>(state: T) {
  return {
    NameParticipant: edge(state, 'reg24DecisionMakers'),
    DeclareConflict: edge(state, 'reg24Conflicts'),
    DeclareNoConflict: edge(state, 'reg24Conflicts'),
    RaiseConflict: edge(state, 'reg21Conflicts'),
    ManageConflict: edge(state, 'reg24ConflictsManaged'),
    Recuse: edge(state, 'reg21Recuse'),
    PrepareRecommendation: edge(state, 'reg24DecisionMakers'),
  };
}
