import { edge } from './statute.js';

/** Completing the record: at any time, and it leaves the procurement where it is (regs 4 and 24). */
export function recordEdges<T extends string | undefined>(state: T) {
  return {
    RecordPrinciples: edge(state, 'reg4Principles', 'Record how the procurement principles were applied'),
    DepartFromGuidance: edge(state, 'nhsAct12ZBGuidance', 'Record a departure from guidance'),
    RecordPerformance: edge(state, 'reg9Step1', 'Record how a contract performed'),
    AddToRecord: edge(state, 'reg24Record', 'Add to the record what was not recorded at the time'),
  };
}
