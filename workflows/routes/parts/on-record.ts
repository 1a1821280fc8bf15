import { conflictEdges } from './conflicts.edges.js';
import { correctionEdges } from './corrections.edges.js';
import { exclusionEdges } from './exclusions.edges.js';
import { recordEdges } from './record.edges.js';
import { called, edge } from './statute.js';

/** What may be put on record wherever a procurement is, and leaves it there: in `state`, or anywhere at the root of a machine. */
export function onRecord<T extends string | undefined>(state: T) {
  return {
    ...recordEdges(state),
    ...conflictEdges(state),
    ...exclusionEdges(state),
    ...correctionEdges(state),
    SeekExpertAdvice: called(
      'Seek independent expert advice, which may be done at any time',
      edge(state, 'reg23Advice'),
    ),
  };
}
