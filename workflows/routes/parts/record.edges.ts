import { edge } from './statute.js';

/** Completing the record: at any time, and it leaves the procurement where it is (regs 4 and 24). */
export function recordEdges<T extends string | undefined>(state: T) {
  return {
    RecordPrinciples: edge(state, 'reg4Principles'),
    DepartFromGuidance: edge(state, 'nhsAct12ZBGuidance'),
    RecordPerformance: edge(state, 'reg9Step1'),
    AddToRecord: edge(state, 'reg24Record'),
  };
}
