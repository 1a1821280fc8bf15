import { competitiveGates } from './competitive/2024-01-01.gates.js';
import { directAwardAGates, directAwardBGates, directAwardCGates } from './parts/direct-awards.gates.js';
import type { Gates } from '../rules/gate.js';
import { mostSuitableProviderGates } from './most-suitable-provider/2024-01-01.gates.js';
import { processSelectionGates } from './process-selection/2024-01-01.gates.js';

/** The gates of the Regulations as they came into force on 1 January 2024. */
export const gates20240101: Gates = {
  'process-selection': processSelectionGates,
  'direct-award-a': directAwardAGates,
  'direct-award-b': directAwardBGates,
  'direct-award-c': directAwardCGates,
  'most-suitable-provider': mostSuitableProviderGates,
  competitive: competitiveGates,
};
