import { competitiveGates } from './competitive.js';
import { directAwardAGates, directAwardBGates, directAwardCGates } from './direct-awards.js';
import type { Gates } from './gate.js';
import { mostSuitableProviderGates } from './most-suitable-provider.js';
import { processSelectionGates } from './process-selection.js';

/** The gates of the Regulations as they came into force on 1 January 2024. */
export const gates20240101: Gates = {
  'process-selection': processSelectionGates,
  'direct-award-a': directAwardAGates,
  'direct-award-b': directAwardBGates,
  'direct-award-c': directAwardCGates,
  'most-suitable-provider': mostSuitableProviderGates,
  competitive: competitiveGates,
};
